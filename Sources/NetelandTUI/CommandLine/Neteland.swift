import ArgumentParser
import Domain
import Glibc

struct Neteland: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neteland",
    abstract: "The dashboard of a STEM alliance.",
    version: "0.1.0")
}
