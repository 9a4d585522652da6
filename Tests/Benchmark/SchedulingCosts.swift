import Domain
import Glibc

/// What all scheduling rules cost over a year of sessions, and how that grows with the year.
enum SchedulingCosts {
  static func show() {
    print("all scheduling rules over a year, the board included; median milliseconds")
    print("  sessions   findings      aim   median  off only  µs each  one slot µs  exponent")
    var before: (sessions: Int, median: Double)?
    for (sessions, runs) in [(300, 101), (1000, 51), (3000, 31), (10_000, 15), (30_000, 7)] {
      let busy = BusyYear(sessions: sessions)
      let board = SchedulingBoard(busy.alliance, year: BusyYear.year)
      let findings = board.allFindings().count
      let all = median(time(runs) { _ = SchedulingBoard(busy.alliance, year: BusyYear.year).allFindings() })
      var silent = busy.alliance
      for rule in RuleID.allCases { silent.profile.setLevel(.off, of: rule) }
      let off = median(time(runs) { _ = SchedulingBoard(silent, year: BusyYear.year).allFindings() })
      let aim = sessions == 300 ? "5" : sessions == 10_000 ? "150" : ""
      // 1 is linear: twice the sessions take twice the time.
      let growth = before.map { log(all / $0.median) / log(Double(sessions) / Double($0.sessions)) }
      print(
        right("\(sessions)", 10) + right("\(findings)", 11) + right(aim, 9) + number(all) + right(number(off), 10)
          + number(all * 1000 / Double(sessions)) + right(number(slot(board) * 1000), 13)
          + right(growth.map(number) ?? "", 10))
      before = (sessions, all)
    }
  }

  /// One session steered from slot to slot, as on the grid: milliseconds a step.
  private static func slot(_ board: SchedulingBoard) -> Double {
    var draft = board.sessions[board.sessions.count / 2]
    draft.status = .planned
    var step = 0
    let times = time(200) {
      step += 1
      draft.day = BusyYear.year.firstDate.adding(days: 10 + step % 250)
      draft.start = TimeOfDay(minutes: 8 * 60 + step % 16 * 30)!
      _ = board.findings(for: draft)
    }
    return median(times)
  }

  private static func median(_ times: [Double]) -> Double { times[times.count / 2] }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
