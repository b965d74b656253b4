# regie and nothing else: no shell, no libraries, no network. Build, and audit the folder `plans`:
#
#   docker build -t regie .
#   docker run --rm --network none --read-only -v "$PWD/plans:/plans:ro" regie check /plans
#
# The alpine image of Rust builds for musl, which links statically. On a machine with glibc this gives a static binary as well, of which
# `ldd` says so:
#   cargo rustc --release --locked --bin regie -- -C target-feature=+crt-static
FROM rust:1-alpine AS build
RUN apk add --no-cache musl-dev
WORKDIR /src
COPY . .
RUN cargo build --release --locked && cp target/release/regie /regie && strip /regie

FROM scratch
COPY --from=build /regie /usr/local/bin/regie
USER 65534:65534
WORKDIR /plans
ENTRYPOINT ["/usr/local/bin/regie"]
CMD ["check", "/plans"]
