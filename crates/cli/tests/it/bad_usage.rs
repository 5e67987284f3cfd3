//! Wrong use ends with a clear sentence and the right exit code, and changes nothing.

use crate::process::{Up, run, yifen};

#[test]
fn usage_errors_exit_with_2_and_name_the_flag() {
    for (arguments, named) in [
        (&["up", "--clock", "sundial"][..], "virtual@"),
        (&["up", "--gateway-listen", "nowhere"], "--gateway-listen"),
        (&["pay", "native", "--amount", "0", "--description", "x"], "--amount"),
        (&["pay", "native", "--amount", "0.5", "--description", "x"], "--amount"),
        (&["pay", "native", "--description", "x"], "--amount"),
        (&["upp"], "up"),
    ] {
        let output = run(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.contains(named), "{arguments:?}: {said}");
    }
}

#[test]
fn failures_exit_with_1_and_say_what_to_do() {
    let empty = tempfile::tempdir().expect("a directory");
    let dir = empty.path().to_str().expect("a plain path");
    let output = run(&["query", "some-number", "--data-dir", dir]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("yifen up"), "{output:?}");

    let output = run(&["serve", "--data-dir", dir]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--mchid"), "{output:?}");
}

#[test]
fn a_slip_in_the_settings_file_is_named() {
    let dir = tempfile::tempdir().expect("a directory");
    std::fs::write(dir.path().join("yifen.toml"), "[up]\ngatway_listen = '127.0.0.1:0'\n").expect("a file");
    let output = yifen().current_dir(dir.path()).arg("up").output().expect("yifen starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("gatway_listen"), "{output:?}");
}

#[test]
fn one_data_directory_serves_one_process() {
    let data = tempfile::tempdir().expect("a directory");
    let _up = Up::start(data.path(), &[]);
    let dir = data.path().to_str().expect("a plain path");
    let second = run(&["up", "--gateway-listen", "127.0.0.1:0", "--sandbox-listen", "127.0.0.1:0", "--data-dir", dir]);
    assert_eq!(second.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&second.stderr).contains("in use by another yifen"), "{second:?}");
}

#[test]
fn a_switch_in_the_environment_may_be_written_as_people_do() {
    for value in ["1", "true", "0", "", "false"] {
        let output = yifen().env("YIFEN_STRICT", value).args(["sandbox", "--listen", "256.0.0.1:0"]).output();
        let said = String::from_utf8_lossy(&output.expect("yifen starts").stderr).into_owned();
        assert!(said.contains("--listen") && !said.contains("strict"), "{value:?}: {said}");
    }
}
