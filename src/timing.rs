//! How long each room takes, for those who ask; it stands beside results and never in them.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

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

    /// Its place among the rooms that a document passes by itself.
    fn number(self) -> Option<usize> {
        match self {
            Room::Load => Some(0),
            Room::Read(_) => Some(1),
            Room::Language => Some(2),
            Room::Scan => Some(3),
            Room::Reading => Some(4),
            Room::Facts => Some(5),
            Room::Score => Some(6),
            Room::Rules => Some(7),
            Room::Report => None,
        }
    }
}

/// The time spent in each room, summed over threads.
#[derive(Debug)]
pub struct Timings {
    since: Instant,
    spent: Mutex<BTreeMap<Room, (u64, Duration)>>,
}

impl Default for Timings {
    fn default() -> Self {
        Timings { since: Instant::now(), spent: Mutex::default() }
    }
}

/// What one document took, for a log; a room that it did not reach took nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Cost {
    /// Bytes of the document; none where they were never there.
    pub bytes: Option<usize>,
    /// From beginning to end, in milliseconds.
    pub ms: f64,
    /// Milliseconds in each room, in their order: load, read, language, scan, reading, facts, score, rules.
    pub rooms: [Option<f64>; 8],
}

fn ms(time: Duration) -> f64 {
    // microseconds are as fine as a line of a log needs
    time.as_micros() as f64 / 1000.0
}

impl Cost {
    /// Of a document that nobody timed but whoever waited for it.
    pub fn waited(time: Duration) -> Cost {
        Cost { ms: ms(time), ..Cost::default() }
    }
}

impl Timings {
    fn add(&self, room: Room, times: u64, passed: Duration) {
        let mut spent = self.spent.lock().unwrap_or_else(PoisonError::into_inner);
        let (all, total) = spent.entry(room).or_default();
        *all += times;
        *total += passed;
    }

    /// Adds the times of one document.
    pub fn add_all(&self, document: &Timings) {
        for (room, times, passed) in document.spent() {
            self.add(room, times, passed);
        }
    }

    /// What the document of so many bytes took that this was made for.
    pub fn cost(&self, bytes: Option<usize>) -> Cost {
        let mut cost = Cost { bytes, ..Cost::waited(self.since.elapsed()) };
        for (room, _, passed) in self.spent() {
            if let Some(spent) = room.number().and_then(|at| cost.rooms.get_mut(at)) {
                *spent = Some(ms(passed));
            }
        }
        cost
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
    timings.add(room(&done), 1, start.elapsed());
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

    #[test]
    fn a_document_has_a_cost_of_its_own() {
        let (all, one) = (Timings::default(), Timings::default());
        timed(Some(&all), Room::Scan, || ());
        timed(Some(&one), Room::Scan, || std::thread::sleep(Duration::from_millis(2)));
        timed(Some(&one), Room::Read("docx"), || ());
        all.add_all(&one);
        assert_eq!(all.spent().iter().map(|(_, times, _)| *times).collect::<Vec<_>>(), [1, 2]);
        let cost = one.cost(Some(12));
        assert_eq!((cost.bytes, cost.rooms[0], cost.rooms[7]), (Some(12), None, None));
        assert!(cost.rooms[1].is_some() && cost.rooms[3].is_some_and(|scan| scan >= 2.0 && cost.ms >= scan), "{cost:?}");
    }
}
