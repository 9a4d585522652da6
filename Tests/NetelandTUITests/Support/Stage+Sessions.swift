import Domain
import Testing

@testable import NetelandTUI

extension Stage {
  /// Sessions of one guide in one room, two hours from 13:30, one a day, and nothing else to come; every guide is free.
  /// - Parameter days: by the ids that the sessions get.
  static func withSessions(
    _ days: KeyValuePairs<String, String>, series: RecordID<SessionSeries>? = nil
  ) throws -> Stage {
    var stage = Stage()
    let year = SchoolYear(containing: stage.today)
    let open = try #require(
      stage.alliance[year].sessions.inOrder.first {
        $0.status.isOpen && $0.day > stage.today && !$0.guides.isEmpty && $0.venue != nil
      })
    for session in stage.alliance[year].sessions where session.day >= stage.today {
      stage.alliance[year].sessions.remove(session.id)
    }
    for guide in stage.alliance.guides {
      var free = guide
      (free.weekdays, free.absences) = ([], [])
      stage.alliance.guides.put(free)
    }
    for (id, day) in days {
      var session = open
      (session.id, session.minutes, session.participation) = (RecordID(id), 120, [])
      (session.setting, session.academy, session.series) = (.outOfSchool, nil, series)
      session.day = try #require(Day(day))
      session.start = try #require(TimeOfDay("13:30"))
      stage.alliance[year].sessions.put(session)
    }
    return stage
  }
}
