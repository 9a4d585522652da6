# Neteland. `make run` and `make test` are all a newcomer needs; the rest is for those who work on it.

SHELL = /bin/bash
.SHELLFLAGS = -o pipefail -c

PREFIX ?= $(HOME)/.local
DESTDIR ?=
SWIFT ?= swift

# One file without any library beside it: the Swift runtime and ncurses are linked in. It starts twice as fast as with
# the dynamic runtime, and runs on machines without Swift.
STATIC = --static-swift-stdlib -Xswiftc -static-executable -Xlinker -ltinfo
RELEASE = .build-release
BINARY = $(RELEASE)/release/neteland

.PHONY: run test build install uninstall lint format setup test-setup torture fuzz golden pictures docs sample-data bench clean help

help:            ## this list
	@grep -hE '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 24

run: build       ## build, and open the dashboard on a private copy of the sample alliance
	@$(BINARY) --demo

test: test-setup lint ## the set-up, lint, all tests
	$(SWIFT) build --build-tests
	scripts/test-swift $(SWIFT)
	scripts/test-in-terminal .build/debug/neteland
	scripts/test-calendars .build/debug/neteland
	scripts/torture --short .build/debug/neteland

build: setup     ## the release binary
	@$(SWIFT) build --configuration release --scratch-path $(RELEASE) $(STATIC) --product neteland 2>&1 \
	  | scripts/quieten-static-linking

install: build   ## one self-contained binary in PREFIX/bin
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 -s $(BINARY) "$(DESTDIR)$(PREFIX)/bin/neteland"

uninstall:       ## take it away again
	rm -f "$(DESTDIR)$(PREFIX)/bin/neteland"

lint:            ## the formatter's rules, strictly
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

format:          ## write the sources as the formatter wants them
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

setup:           ## install what is missing to build (libncurses-dev, pyte)
	@scripts/setup

test-setup:      ## the same, and for the tests calcurse, tmux, strace and two Python libraries that read calendars
	@scripts/setup --tests

torture: build   ## crashes, power cuts, failing disks, many writers, signals: nothing is lost (a quarter of an hour)
	scripts/torture $(BINARY)

fuzz: setup      ## look for bytes that end the program or break a law: ten minutes for each reader (nearly an hour)
	$(SWIFT) build --product neteland
	nice scripts/fuzz all 600

golden: setup    ## write the expected screens, generated documents and pictures anew; read the diff before you commit it
	NETELAND_GOLDEN=write $(SWIFT) test --disable-xctest
	scripts/make-screenshots .build/debug/neteland

pictures: build  ## draw the pictures of the README anew
	scripts/make-screenshots $(BINARY)

sample-data: build ## write sample-data/ anew: the same seed gives the same bytes
	scripts/make-sample-data $(BINARY)

bench: build     ## first frame, keys, memory; reach, scheduling rules and loading
	scripts/bench $(BINARY)
	@$(SWIFT) build --configuration release --scratch-path $(RELEASE) $(STATIC) --product neteland-bench 2>&1 \
	  | scripts/quieten-static-linking
	@$(RELEASE)/release/neteland-bench

clean:
	rm -rf .build .build-release .build-fuzz .build-calendars
