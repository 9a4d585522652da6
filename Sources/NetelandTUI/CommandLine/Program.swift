import ArgumentParser
import Domain
import Glibc

/// The program. A bare `neteland`, with at most the dashboard's own options, goes straight to the dashboard: parsing
/// arguments in full would cost a third of the time to the first frame.
@main
enum Program {
  static func main() {
    if let options = DashboardOptions(quickly: CommandLine.arguments.dropFirst()) {
      exit(Dashboard.run(options))
    }
    Neteland.runAndExit()
  }
}
