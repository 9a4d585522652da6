import ArgumentParser
import CNcurses
import Domain
@main struct Neteland: ParsableCommand {
  func run() { print("hi", placeholder); endwin() }
}
