//! `yifen.toml`: every flag by its name, under its command or at the top; flags and environment win.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Command;
use toml::{Table, Value};

/// Where settings are looked for when nobody says otherwise.
const DEFAULT_FILE: &str = "yifen.toml";

/// Tables of the file that are not flags; the commands read them by themselves.
const NOT_FLAGS: [&str; 1] = ["accounts"];

/// Makes the file's values the defaults of the flags they name.
pub(crate) fn with_file_defaults(command: Command) -> anyhow::Result<Command> {
    let Some(path) = settings_file() else { return Ok(command) };
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let file: Table = text.parse().with_context(|| format!("{} is not TOML", path.display()))?;
    apply(command, &file).with_context(|| path.display().to_string())
}

/// The settings file in force: `--config`, `YIFEN_CONFIG`, or `yifen.toml` here if it exists.
pub(crate) fn settings_file() -> Option<PathBuf> {
    let mut arguments = std::env::args_os();
    let named = arguments.by_ref().find_map(|argument| {
        let text = argument.to_string_lossy().into_owned();
        text.strip_prefix("--config=").map(PathBuf::from).or_else(|| (text == "--config").then(PathBuf::new))
    });
    let named = match named {
        Some(path) if path.as_os_str().is_empty() => arguments.next().map(PathBuf::from),
        other => other,
    };
    named
        .or_else(|| std::env::var_os("YIFEN_CONFIG").map(PathBuf::from))
        .or_else(|| Path::new(DEFAULT_FILE).exists().then(|| DEFAULT_FILE.into()))
}

fn apply(mut command: Command, file: &Table) -> anyhow::Result<Command> {
    for (name, value) in file {
        let is_command = command.get_subcommands().any(|sub| sub.get_name() == name.as_str());
        match value {
            _ if NOT_FLAGS.contains(&name.as_str()) => {}
            Value::Table(table) if is_command => {
                let mut result = Ok(());
                command = command.mut_subcommand(name.clone(), |sub| match apply(sub.clone(), table) {
                    Ok(sub) => sub,
                    Err(error) => {
                        result = Err(error);
                        sub
                    }
                });
                result.with_context(|| format!("[{name}]"))?;
            }
            value => command = apply_flag(command, name, &text_of(name, value)?)?,
        }
    }
    Ok(command)
}

/// A setting at the top of the file holds for every command that knows it.
fn apply_flag(mut command: Command, name: &str, value: &str) -> anyhow::Result<Command> {
    let id = name.replace('-', "_");
    let mut known = false;
    let commands: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    if command.get_arguments().any(|argument| argument.get_id() == id.as_str()) {
        command = command.mut_arg(&id, |argument| argument.default_value(value.to_owned()));
        known = true;
    }
    for sub in commands {
        command = command.mut_subcommand(sub, |sub| {
            if sub.get_arguments().any(|argument| argument.get_id() == id.as_str()) {
                known = true;
                return sub.mut_arg(&id, |argument| argument.default_value(value.to_owned()));
            }
            sub
        });
    }
    if !known {
        bail!("`{name}` is no setting of `{}`: its --help lists them", command.get_name());
    }
    Ok(command)
}

fn text_of(name: &str, value: &Value) -> anyhow::Result<String> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Integer(number) => Ok(number.to_string()),
        Value::Boolean(flag) => Ok(flag.to_string()),
        _ => bail!("`{name}` must be a text, a whole number, true or false"),
    }
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, FromArgMatches};

    use super::*;
    use crate::commands::Cli;

    fn shown(file: &str, arguments: &[&str]) -> anyhow::Result<String> {
        let command = apply(Cli::command(), &file.parse()?)?;
        let matches = command.try_get_matches_from([&["yifen"], arguments].concat())?;
        Ok(format!("{:?}", Cli::from_arg_matches(&matches)?))
    }

    #[test]
    fn the_file_sets_defaults_and_flags_win() {
        let file = "log = 'info'\ndata_dir = 'books'\n[up]\ngateway-listen = '127.0.0.1:1'\nstrict = true";
        let from_file = shown(file, &["up"]).expect("is read");
        for expected in ["log: \"info\"", "\"books\"", "127.0.0.1:1", "strict: true"] {
            assert!(from_file.contains(expected), "{expected} in {from_file}");
        }
        let flag = shown(file, &["up", "--gateway-listen", "127.0.0.1:2"]).expect("is read");
        assert!(flag.contains("127.0.0.1:2"), "{flag}");
    }

    #[test]
    fn an_unknown_setting_is_named() {
        let error = format!("{:#}", shown("[up]\ngatway_listen = 'x'", &["up"]).expect_err("a slip of the pen"));
        assert!(error.contains("`gatway_listen` is no setting of `up`"), "{error}");
    }
}
