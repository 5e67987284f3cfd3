//! The binary as its users know it: started, asked over HTTP, stopped, started again.

mod bad_usage;
mod commands;
mod process;
mod up;
