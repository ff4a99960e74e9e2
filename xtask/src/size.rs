//! How much a visitor downloads.

use anyhow::{Context, Result, bail};

use crate::shell::{capture, node};

/// Most bytes that wasm and glue may weigh after brotli 11: a guard against growth, little above what they weigh.
/// Where they should be is the bar of the row `size` in `benches/`.
pub const BUDGET: u64 = 586_000;

/// Measures and prints the shipped files; an error above the budget.
pub fn check() -> Result<()> {
    let text = capture(node().arg("benches/size.mjs").arg("--json"))?;
    let sizes: serde_json::Value = serde_json::from_str(&text).context("benches/size.mjs wrote no JSON")?;
    let total = sizes["brotli"].as_u64().context("benches/size.mjs named no brotli size")?;
    println!("wasm + glue: {} bytes raw, {} gzip, {total} brotli; at most {BUDGET}", sizes["raw"], sizes["gzip"]);
    if total > BUDGET {
        bail!("the shipped wasm and glue weigh {total} bytes after brotli, over the budget of {BUDGET}");
    }
    Ok(())
}
