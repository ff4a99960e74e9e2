//! A static server for the built page: loopback only, read only, strict headers.

use std::fs::File;
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::pages;

/// What the page may do: run its own scripts and wasm, and nothing from elsewhere.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'self'; \
    require-trusted-types-for 'script'; trusted-types rongtong lit-html";

/// Requests are answered by this many threads, so that one slow reader stops nobody.
const THREADS: usize = 4;

/// Serves `www/dist` until the process ends.
pub fn forever(port: u16) -> Result<()> {
    let folder = pages::dist();
    if !folder.join("index.html").is_file() {
        bail!("www/dist/index.html is missing: run `cargo xtask build` first");
    }
    let address = start(&folder, port)?;
    println!("Rongtong is at http://{address}/  (Ctrl+C stops it)");
    loop {
        std::thread::park();
    }
}

/// Starts serving `folder` in the background and returns the address, with the port the system chose for 0.
pub fn start(folder: &Path, port: u16) -> Result<SocketAddr> {
    let folder = folder.canonicalize().with_context(|| format!("cannot open {}", folder.display()))?;
    let server = Server::http(("127.0.0.1", port)).map_err(|error| {
        anyhow!(
            "cannot listen on 127.0.0.1:{port}: {error}; choose another with `--port`, or `--port 0` for any free one"
        )
    })?;
    let address = server.server_addr().to_ip().context("the server has no address")?;
    let server = Arc::new(server);
    for _ in 0..THREADS {
        let (server, folder) = (Arc::clone(&server), folder.clone());
        std::thread::spawn(move || {
            while let Ok(request) = server.recv() {
                answer(&folder, request);
            }
        });
    }
    Ok(address)
}

fn answer(folder: &Path, request: Request) {
    let known = matches!(request.method(), Method::Get | Method::Head);
    let file = resolve(folder, request.url()).and_then(|path| Some((mime(&path), File::open(path).ok()?)));
    // A reader that went away is no error of ours.
    let _ = match file {
        _ if !known => request.respond(with_headers(
            Response::from_string("method not allowed\n").with_status_code(405),
            "text/plain; charset=utf-8",
        )),
        Some((kind, file)) => request.respond(with_headers(Response::from_file(file), kind)),
        None => request.respond(with_headers(
            Response::from_string("not found\n").with_status_code(404),
            "text/plain; charset=utf-8",
        )),
    };
}

/// The file an address names, or nothing if it is absent or would lie outside `folder`.
fn resolve(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let wanted = PathBuf::from(percent_decode(path.trim_start_matches('/'))?);
    if !wanted.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let mut file = folder.join(wanted);
    if file.is_dir() {
        file.push("index.html");
    }
    let file = file.canonicalize().ok()?;
    (file.starts_with(folder) && file.is_file()).then_some(file)
}

/// Undoes `%xx`; nothing for what is not UTF-8 or holds a NUL.
fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json; charset=utf-8",
        Some("webmanifest") => "application/manifest+json; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt" | "md" | "csv") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn with_headers<R: std::io::Read>(response: Response<R>, kind: &str) -> Response<R> {
    [
        ("Content-Type", kind),
        ("Content-Security-Policy", POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cache-Control", "no-cache"),
    ]
    .into_iter()
    .filter_map(|(name, value)| Header::from_bytes(name, value).ok())
    .fold(response, Response::with_header)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("rongtong-serve-{}-{name}", std::process::id()));
        std::fs::create_dir_all(folder.join("site/sub")).unwrap();
        std::fs::write(folder.join("secret.txt"), "secret").unwrap();
        std::fs::write(folder.join("site/index.html"), "<p>home").unwrap();
        std::fs::write(folder.join("site/sub/engine.wasm"), "wasm").unwrap();
        std::fs::write(folder.join("site/学分.json"), "{}").unwrap();
        folder
    }

    fn ask(address: SocketAddr, method: &str, path: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn serves_files_with_type_and_policy_and_nothing_outside() {
        let folder = folder("all");
        let address = start(&folder.join("site"), 0).unwrap();
        assert!(address.ip().is_loopback());

        let home = ask(address, "GET", "/?lang=en");
        assert!(home.starts_with("HTTP/1.1 200") && home.ends_with("<p>home"), "{home}");
        assert!(home.contains("Content-Type: text/html; charset=utf-8"), "{home}");
        assert!(
            home.contains("Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"),
            "{home}"
        );
        assert!(ask(address, "GET", "/sub/engine.wasm").contains("Content-Type: application/wasm"));
        assert!(ask(address, "GET", "/%E5%AD%A6%E5%88%86.json").starts_with("HTTP/1.1 200"));

        for path in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/sub/..%2f..%2fsecret.txt",
            "//etc/passwd",
            "/%00",
            "/%zz",
            "/none",
        ] {
            let refusal = ask(address, "GET", path);
            assert!(refusal.starts_with("HTTP/1.1 404"), "{path}: {refusal}");
            assert!(!refusal.contains("secret"), "{path}: {refusal}");
        }
        assert!(ask(address, "POST", "/").starts_with("HTTP/1.1 405"));
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_taken_port_is_explained() {
        let folder = folder("taken");
        let site = folder.join("site");
        let address = start(&site, 0).unwrap();
        let error = start(&site, address.port()).unwrap_err().to_string();
        assert!(error.contains("--port"), "{error}");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
