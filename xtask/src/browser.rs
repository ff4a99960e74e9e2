//! Finds a Chromium for the tests, installs Debian's where we may, or says what to install.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};

use crate::shell::{capture, command, retry, root, run};

/// A browser, and its driver where one was found.
#[derive(Debug)]
pub struct Browser {
    /// The browser's program file.
    pub chromium: PathBuf,
    /// `chromedriver` of the same version.
    pub driver: Option<PathBuf>,
}

const NAMES: [&str; 6] =
    ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge", "chrome"];

const MAC: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS: [&str; 3] = [
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
];

impl Browser {
    /// A browser for the page's tests.
    pub fn find() -> Result<Self> {
        if debian_root() && (search().is_none() || driver().is_none() || !chinese_font()) {
            install()?;
        }
        let chromium = search().ok_or_else(|| {
            anyhow!("no Chromium, Chrome or Edge found for the browser tests: {}; or set CHROMIUM to the program file of one you have", advice())
        })??;
        Ok(Self { chromium, driver: driver() })
    }

    /// The driver that wasm-bindgen's test runner needs.
    pub fn driver(&self) -> Result<&Path> {
        self.driver.as_deref().ok_or_else(|| {
            anyhow!(
                "no chromedriver found for {}: install the one of the same version from \
                 https://googlechromelabs.github.io/chrome-for-testing/ and put it on PATH, or set CHROMEDRIVER to it",
                self.chromium.display()
            )
        })
    }

    /// Writes `target/webdriver.json`: the committed options, bound to the browser that was found.
    pub fn webdriver_options(&self) -> Result<PathBuf> {
        let text = std::fs::read_to_string(root().join("webdriver.json"))?;
        let mut options: serde_json::Value = serde_json::from_str(&text).context("webdriver.json is not JSON")?;
        options["goog:chromeOptions"]["binary"] = self.chromium.to_string_lossy().into();
        let path = root().join("target").join("webdriver.json");
        std::fs::write(&path, options.to_string())?;
        Ok(path)
    }
}

/// `Some(Err)` when `CHROMIUM` is set but names no file: a wish must not be passed over.
fn search() -> Option<Result<PathBuf>> {
    if let Some(wish) = env::var_os("CHROMIUM").filter(|wish| !wish.is_empty()) {
        let path = PathBuf::from(wish);
        return Some(if path.is_file() {
            Ok(path)
        } else {
            Err(anyhow!("CHROMIUM is set to `{}`, which is not a file", path.display()))
        });
    }
    let usual = MAC.iter().map(PathBuf::from).chain(
        ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
            .iter()
            .filter_map(env::var_os)
            .flat_map(|base| WINDOWS.map(|tail| Path::new(&base).join(tail))),
    );
    NAMES.iter().find_map(|name| on_path(name)).or_else(|| usual.into_iter().find(|path| path.is_file())).map(Ok)
}

fn driver() -> Option<PathBuf> {
    env::var_os("CHROMEDRIVER").map(PathBuf::from).filter(|path| path.is_file()).or_else(|| on_path("chromedriver"))
}

/// Looks a program up on PATH.
fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// Debian, and allowed to install. Ubuntu is left out: its chromium package is a snap.
fn debian_root() -> bool {
    std::fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
        && capture(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn chinese_font() -> bool {
    on_path("fc-list").is_some()
        && capture(command("fc-list").arg(":lang=zh")).is_ok_and(|list| !list.trim().is_empty())
}

fn install() -> Result<()> {
    let apt = |arguments: &[&str]| {
        run(command("apt-get")
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(std::process::Stdio::null()))
    };
    retry(|| apt(&["update", "-qq"])).context("`apt-get update` failed: is the Debian archive reachable?")?;
    retry(|| {
        apt(&["install", "-qq", "-y", "--no-install-recommends", "chromium", "chromium-driver", "fonts-noto-cjk"])
    })
    .context("cannot install chromium, chromium-driver and fonts-noto-cjk with apt-get")?;
    if search().is_none() {
        bail!("apt-get installed chromium, yet no browser is on PATH");
    }
    Ok(())
}

/// What a person on this system should type.
fn advice() -> &'static str {
    match env::consts::OS {
        "macos" => "install Google Chrome (`brew install --cask google-chrome`)",
        "windows" => "install Google Chrome (`winget install Google.Chrome`)",
        _ => {
            "install it (Debian: `sudo apt-get install chromium chromium-driver fonts-noto-cjk`; Fedora: `sudo dnf install chromium chromedriver`; elsewhere Google Chrome from https://www.google.com/chrome)"
        }
    }
}
