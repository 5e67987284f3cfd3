//! The `yifen` command: reads flags, environment and `yifen.toml`, and hands over to one command.

mod commands;
mod config;
mod data_dir;
mod gateway_api;
mod output;
mod secret;
mod shop;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use crate::commands::Cli;

fn main() -> ExitCode {
    let command = match config::with_file_defaults(Cli::command()) {
        Ok(command) => command,
        Err(error) => return output::usage(&error),
    };
    let cli = match Cli::from_arg_matches(&command.get_matches()) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    let started = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let done = started.map_err(anyhow::Error::from).and_then(|runtime| runtime.block_on(cli.run()));
    match done {
        Ok(code) => code,
        Err(error) => output::failed(&error),
    }
}
