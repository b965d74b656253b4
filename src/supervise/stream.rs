//! The child of a stream: answers numbered lines as they come, and says when it begins each.

use std::io::{self, BufRead, Write};
use std::sync::Mutex;

use rayon::ThreadPool;

use super::wire::Told;

/// The answer to a line, and what a log is to say of it; neither holds a line break.
pub type Answered = (String, Option<String>);

/// Answers the lines of `input`, in parallel, with the function that `make` makes; where it could not be made, says only why. Ends the
/// process when the input ends: the parent closes it when it has every answer, or is gone.
///
/// # Errors
/// Nobody listens any more, or a line without a number.
pub fn serve_lines<F: Fn(&[u8]) -> Answered + Sync>(
    pool: &ThreadPool,
    make: impl FnOnce() -> Result<F, String>,
    mut input: impl BufRead,
    out: impl Write + Send,
) -> io::Result<()> {
    let out = Mutex::new(out);
    let tell = |told: &Told| -> io::Result<()> {
        let mut out = out.lock().map_err(|_| io::Error::other("a thread broke down"))?;
        out.write_all(&told.to_line())?;
        out.flush()
    };
    let answer = match make() {
        Ok(answer) => answer,
        Err(why) => return tell(&Told::Refused(why)),
    };
    tell(&Told::Ready)?;
    let (tell, answer) = (&tell, &answer);
    pool.in_place_scope(|scope| -> io::Result<()> {
        loop {
            let mut line = Vec::new();
            if input.read_until(b'\n', &mut line)? == 0 {
                std::process::exit(0);
            }
            let line = line.strip_suffix(b"\n").unwrap_or(&line);
            let (number, line) = super::wire::numbered(line).ok_or_else(|| io::Error::other("a line without a number"))?;
            let line = line.to_vec();
            scope.spawn(move |_| {
                let told = || {
                    tell(&Told::Start(number))?;
                    let (answer, note) = answer(&line);
                    note.map_or(Ok(()), |note| tell(&Told::Note(number, note)))?;
                    tell(&Told::Answer(number, answer))
                };
                if told().is_err() {
                    std::process::exit(1);
                }
            });
        }
    })
}
