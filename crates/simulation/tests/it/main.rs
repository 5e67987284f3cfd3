//! A handful of histories in every test run; the thousand are the binary's business.

use yifen_simulation::{Settings, run};

#[test]
fn a_few_histories_are_not_one_fen_off() {
    for seed in 0..4 {
        let tally = run(seed, Settings { orders: 40 }).unwrap_or_else(|why| panic!("seed {seed}: {why}"));
        assert_eq!(tally.orders, 40, "seed {seed}");
        assert!(tally.paid > 0 && tally.closed > 0 && tally.faults > 0, "seed {seed} is too quiet: {tally}");
    }
}

#[test]
fn the_same_seed_is_the_same_history() {
    let settings = Settings { orders: 30 };
    assert_eq!(run(42, settings), run(42, settings));
    assert_ne!(run(42, settings), run(43, settings));
}
