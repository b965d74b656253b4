//! The `regie` command.
fn main() {}
