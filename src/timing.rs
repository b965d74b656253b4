//! How long each room takes, for those who ask; it stands beside results and never in them.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A part of the way of a plan, in the order in which plans pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// From the disk into memory.
    Load,
    /// From bytes to a document, by format; an empty one where that failed.
    Read(&'static str),
    /// Languages, sentences, negation.
    Language,
    /// Terms of the lexicon.
    Scan,
    /// What each sentence is.
    Reading,
    /// Owners, targets, goals, actions and the rest.
    Facts,
    /// Execution share and interval.
    Score,
    /// Rules, and what reports show.
    Rules,
    /// Making and writing the reports.
    Report,
}

impl Room {
    /// Its name, as `--timings` prints it.
    pub fn name(self) -> String {
        match self {
            Room::Load => "load".to_owned(),
            Room::Read("") => "not read".to_owned(),
            Room::Read(format) => format!("read {format}"),
            Room::Language => "language".to_owned(),
            Room::Scan => "scan".to_owned(),
            Room::Reading => "reading".to_owned(),
            Room::Facts => "facts".to_owned(),
            Room::Score => "score".to_owned(),
            Room::Rules => "rules".to_owned(),
            Room::Report => "report".to_owned(),
        }
    }
}

/// The time spent in each room, summed over threads.
#[derive(Debug, Default)]
pub struct Timings {
    spent: Mutex<BTreeMap<Room, (u64, Duration)>>,
}

impl Timings {
    fn add(&self, room: Room, passed: Duration) {
        let mut spent = self.spent.lock().unwrap_or_else(PoisonError::into_inner);
        let (times, total) = spent.entry(room).or_default();
        *times += 1;
        *total += passed;
    }

    /// How often each room was passed, and how long that took in all, in the order of the rooms.
    pub fn spent(&self) -> Vec<(Room, u64, Duration)> {
        let spent = self.spent.lock().unwrap_or_else(PoisonError::into_inner);
        spent.iter().map(|(room, (times, total))| (*room, *times, *total)).collect()
    }
}

/// Does some work, and times it where somebody asks.
pub fn timed<T>(timings: Option<&Timings>, room: Room, work: impl FnOnce() -> T) -> T {
    timed_as(timings, |_| room, work)
}

/// The same where only what was done tells the room.
pub fn timed_as<T>(timings: Option<&Timings>, room: impl FnOnce(&T) -> Room, work: impl FnOnce() -> T) -> T {
    let Some(timings) = timings else { return work() };
    let start = Instant::now();
    let done = work();
    timings.add(room(&done), start.elapsed());
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_by_room_in_their_order() {
        let timings = Timings::default();
        for room in [Room::Scan, Room::Read("pdf"), Room::Scan, Room::Load] {
            assert_eq!(timed(Some(&timings), room, || 7), 7);
        }
        let rooms: Vec<(String, u64)> = timings.spent().into_iter().map(|(room, times, _)| (room.name(), times)).collect();
        assert_eq!(rooms, [("load".to_owned(), 1), ("read pdf".to_owned(), 1), ("scan".to_owned(), 2)]);
        assert_eq!(timed(None, Room::Scan, || 8), 8);
    }
}
