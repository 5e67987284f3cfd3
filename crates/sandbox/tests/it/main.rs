//! The sandbox seen from outside: its rules, its wire, its shell.
#![expect(clippy::unwrap_used, reason = "clippy knows test functions, not the helpers beside them")]

mod browser;
mod control;
mod core;
mod ladder;
mod money;
mod orders;
mod phone;
mod secrets;
mod shell;
mod wire;
mod world;
