//! What the command says at its end, and how it sets up the log.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command's output is its purpose")]

use std::process::ExitCode;

use serde_json::Value;

/// A usage error: exit code 2, as clap's own.
pub(crate) fn usage(error: &anyhow::Error) -> ExitCode {
    eprintln!("error: {error:#}");
    ExitCode::from(2)
}

/// A failure: exit code 1, with the chain of causes on one line.
pub(crate) fn failed(error: &anyhow::Error) -> ExitCode {
    eprintln!("error: {error:#}");
    ExitCode::FAILURE
}

/// A line for a person.
pub(crate) fn line(text: impl std::fmt::Display) {
    println!("{text}");
}

/// A line of JSON for a program.
pub(crate) fn json(value: &Value) {
    println!("{value}");
}

/// Logs go to standard error; what a program reads on standard output stays clean.
pub(crate) fn start_log(filter: &str) -> anyhow::Result<()> {
    use anyhow::Context;
    use tracing_subscriber::EnvFilter;

    let filter = EnvFilter::try_new(filter).context("--log: expected a level or filter such as `info`")?;
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    Ok(())
}
