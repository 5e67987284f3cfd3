//! The ready-made transport against real sockets: what it calls sent, and what it never does by itself.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::StreamExt as _;
use yifen::bytes::Bytes;
use yifen::http::{Request, StatusCode};
use yifen::{ReqwestTransport, Sent, Transport, TransportError};

/// A server that answers every connection with these bytes and then stays silent; counts the connections.
fn server(answer: &'static [u8]) -> (SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    std::thread::spawn(move || {
        let mut open = Vec::new();
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            counted.fetch_add(1, Ordering::SeqCst);
            let _ = stream.read(&mut [0; 4096]);
            let _ = stream.write_all(answer);
            if answer.starts_with(b"HTTP") {
                drop(stream);
            } else {
                open.push(stream);
            }
        }
    });
    (address, count)
}

async fn exchange(address: SocketAddr) -> Result<yifen::http::Response<Bytes>, TransportError> {
    let request = Request::get(format!("http://{address}/v3/x?y=%7C")).body(Bytes::new()).expect("a request");
    ReqwestTransport::new().expect("a transport").exchange(request, Duration::from_millis(300)).await
}

#[tokio::test]
async fn a_closed_port_sent_nothing() {
    let address = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port");
    let error = exchange(address).await.expect_err("closed");
    assert_eq!((error.sent, error.to_string().as_str()), (Sent::No, "could not connect"));
}

#[tokio::test]
async fn silence_after_sending_may_have_been_carried_out() {
    let (address, count) = server(b"");
    let error = exchange(address).await.expect_err("silence");
    assert_eq!((error.sent, error.to_string().as_str()), (Sent::Maybe, "timed out"));
    assert_eq!(count.load(Ordering::SeqCst), 1, "nothing is repeated");
}

#[tokio::test]
async fn half_an_answer_may_have_been_carried_out() {
    for half in [&b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"[..], b"HTTP/1.1 200 OK\r\nConte"] {
        let (address, count) = server(half);
        let error = exchange(address).await.expect_err("half");
        assert_eq!(error.sent, Sent::Maybe);
        assert_eq!(count.load(Ordering::SeqCst), 1, "nothing is repeated");
    }
}

#[tokio::test]
async fn redirects_are_answers_and_are_not_followed() {
    let (address, count) = server(b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");
    let answer = exchange(address).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::FOUND);
    assert_eq!(count.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn an_answer_beyond_the_limit_is_not_read_to_its_end() {
    static LONG: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(|| {
        let mut answer = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
        answer.resize(9 * 1024 * 1024, b' ');
        answer
    });
    let (address, _) = server(&LONG);
    let request = Request::get(format!("http://{address}/")).body(Bytes::new()).expect("a request");
    let transport = ReqwestTransport::new().expect("a transport");
    let error = transport.exchange(request, Duration::from_secs(20)).await.expect_err("too long");
    assert!(error.to_string().contains("longer than"), "{error}");
}

async fn stream(address: SocketAddr) -> Result<yifen::http::Response<yifen::BodyStream>, TransportError> {
    let request = Request::get(format!("http://{address}/v3/x")).body(Bytes::new()).expect("a request");
    ReqwestTransport::new().expect("a transport").stream(request, Duration::from_millis(300)).await
}

/// Sends a head and then a piece every 100 ms, far longer in all than the timeout of 300 ms.
fn slow_server(pieces: usize, and_then_silence: bool) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a connection");
        let _ = stream.read(&mut [0; 4096]);
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 80\r\n\r\n");
        for _ in 0..pieces {
            let (sender, never) = std::sync::mpsc::channel::<()>();
            let _ = never.recv_timeout(Duration::from_millis(100));
            drop(sender);
            let _ = stream.write_all(b"12345678");
        }
        if and_then_silence {
            let _ = stream.read(&mut [0; 4096]);
        }
    });
    address
}

#[tokio::test]
async fn a_file_may_take_longer_than_the_timeout_but_none_of_its_pieces() {
    let mut body = stream(slow_server(10, false)).await.expect("a head").into_body();
    let mut length = 0;
    while let Some(chunk) = body.next().await {
        length += chunk.expect("a piece").len();
    }
    assert_eq!(length, 80);

    let mut body = stream(slow_server(1, true)).await.expect("a head").into_body();
    assert!(body.next().await.expect("a piece").is_ok());
    let error = body.next().await.expect("not the end").expect_err("silence");
    assert_eq!((error.sent, error.to_string().as_str()), (Sent::Maybe, "timed out"));

    let mut body = stream(slow_server(9, false)).await.expect("a head").into_body();
    let last = loop {
        match body.next().await {
            Some(Ok(_)) => {}
            other => break other,
        }
    };
    assert!(matches!(last, Some(Err(_))), "a file that breaks off has no end");
}

#[tokio::test]
async fn a_stream_tells_what_was_sent_like_an_exchange() {
    let address = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port");
    assert_eq!(stream(address).await.err().map(|error| error.sent), Some(Sent::No));
    let (address, count) = server(b"");
    assert_eq!(stream(address).await.err().map(|error| error.sent), Some(Sent::Maybe));
    assert_eq!(count.load(Ordering::SeqCst), 1, "nothing is repeated");
}
