import Testing

@testable import Domain

@Suite("The sample alliance")
struct SampleAllianceTests {
  let alliance = SampleAlliance.make()

  @Test("The same seed gives the same alliance, another one other numbers")
  func deterministic() {
    #expect(SampleAlliance.make() == alliance)
    #expect(SampleAlliance.make(seed: 3) == SampleAlliance.make(seed: 3))
    #expect(SampleAlliance.make(seed: 3) != alliance)
  }

  @Test("It has 37 schools in the five municipalities, 24 of them with fifth-graders")
  func schools() {
    #expect(alliance.schools.count == 37)
    #expect(alliance.schools.count { $0.levels == [.primary] } == 24)
    #expect(alliance.schools.count { $0.levels == [.secondary] } == 13)
    #expect(alliance.schools.count { !$0.member } == 3)
    #expect(Set(alliance.schools.map(\.municipality)) == Set(alliance.profile.municipalities.map(\.name)))
    for school in alliance.schools {
      #expect(alliance.profile.municipality(ofPostcode: school.address.postcode)?.name == school.municipality)
      #expect((1...2).contains(school.contacts.count))
    }
    func share(_ network: EducationNetwork) -> Int { alliance.schools.count { $0.network == network } }
    #expect(share(.free) > share(.official) && share(.official) >= 6 && share(.community) >= 6)
  }

  @Test("Names and keys cannot be taken for real ones")
  func invented() {
    for school in alliance.schools {
      #expect(school.id.text.hasPrefix("99") && school.id.text.utf8.count == 9)
      #expect(school.contacts.allSatisfy { $0.email?.hasSuffix(".example") ?? true })
      #expect(school.website?.hasSuffix(".example") == true)
      #expect(school.phone?.hasPrefix("014 00 00 ") == true)
    }
    #expect(alliance.partners.allSatisfy { $0.contacts.isEmpty })
    #expect(Set(alliance.schools.map(\.name)).count == 37)
  }

  @Test("The running L5 classes have 9 to 60 pupils; some counts are provisional, some undivided")
  func enrolments() {
    let records = alliance[SampleAlliance.runningYear].enrolments
    let fifth = records.compactMap { $0.count(.l5)?.total }
    #expect(fifth.count == 24 && fifth.min() == 9 && fifth.max() == 60)
    #expect(records.count { $0.provisional } == 4)
    #expect(records.contains { $0.counts.contains { $0.pupils != nil && $0.boys == nil } })
    for year in alliance.schoolYears {
      #expect(alliance[year].enrolments.count == 37)
      #expect(
        alliance[year].enrolments.compactMap { $0.count(.l5)?.total }.allSatisfy { (9...60).contains($0) })
    }
  }

  @Test("A class moves up as the same pupils")
  func generations() {
    let years = alliance.schoolYears
    for (year, next) in zip(years, years.dropFirst()) {
      for before in alliance[year].enrolments where before.count(.l5) != nil && before.school != "990012-01" {
        let after = alliance[next].enrolments[before.id]?.count(.l6)
        #expect(after?.total == before.count(.l5)?.total)
      }
    }
  }

  @Test("Nothing refers to a record that is not there")
  func references() {
    for guide in alliance.guides {
      #expect(guide.partner.map { alliance.partners[$0] != nil } ?? (guide.role == .staff))
      #expect(guide.skills.allSatisfy { alliance.workshops[$0] != nil })
    }
    for venue in alliance.venues {
      #expect(venue.school.map { alliance.schools[$0] != nil } ?? true)
      #expect(venue.partner.map { alliance.partners[$0] != nil } ?? true)
      #expect(venue.capacity != nil && venue.address.lambertX != nil && venue.address.lambertY != nil)
    }
    for year in alliance.schoolYears {
      let records = alliance[year]
      #expect(records.enrolments.allSatisfy { alliance.schools[$0.school] != nil })
      for session in records.sessions {
        #expect(session.schoolYear == year)
        #expect(alliance.workshops[session.workshop] != nil)
        #expect(session.venue.map { alliance.venues[$0] != nil } == true)
        #expect(session.guides.allSatisfy { alliance.guides[$0] != nil })
        #expect(session.academy.map { records.academies[$0] != nil } ?? true)
        #expect(!session.participation.isEmpty)
        for part in session.participation { #expect(records.enrolled(part.cohort) != nil) }
        #expect(Set(session.participation.map(\.cohort)).count == session.participation.count)
        #expect(session.overrides.allSatisfy { RuleID(rawValue: $0.rule) != nil })
      }
      for free in records.freeDays {
        #expect(free.school.map { alliance.schools[$0] != nil } ?? true)
        #expect(year.contains(free.first) && year.contains(free.last))
      }
      #expect(records.freeDays.contains { $0.part != .wholeDay })
      #expect(records.freeDays.contains { $0.municipality != nil })
      for academy in records.academies {
        #expect(academy.rosters.allSatisfy { records.enrolled($0.cohort) ?? 0 >= $0.pupils })
        #expect(records.sessions.count { $0.academy == academy.id } == SampleAcademy.sessions)
      }
      for meeting in records.meetings {
        #expect(meeting.attendance.allSatisfy { alliance.schools[$0.school] != nil })
        #expect(meeting.day < SampleAlliance.today || meeting.attendance.isEmpty)
      }
      for seen in records.observations {
        #expect(seen.session.map { records.sessions[$0] != nil } == true && seen.text.isEmpty == false)
      }
    }
  }

  @Test("A year has 60 to 90 sessions; ids are short and in the order of the days")
  func sessions() {
    #expect(alliance.schoolYears.map(\.startYear) == [2023, 2024, 2025, 2026])
    for year in alliance.schoolYears {
      let sessions = alliance[year].sessions
      #expect((60...90).contains(sessions.count))
      for (session, next) in zip(sessions, sessions.dropFirst()) {
        #expect((session.day, session.start) <= (next.day, next.start))
      }
      #expect(sessions.allSatisfy { $0.id.text.utf8.count <= 15 })
      #expect(sessions.contains { $0.setting == .inSchool })
    }
    let held = alliance[SampleAlliance.runningYear.previous].sessions
    #expect(held.allSatisfy { $0.status == .held || $0.status == .cancelled && $0.cancelReason != nil })
    #expect(held.count { $0.status == .cancelled } == 3)
  }

  @Test("Whatever the seed, no session falls on a closed day but the camp")
  func closedDays() {
    for seed: UInt64 in [SampleAlliance.seed, 1, 2] {
      let alliance = SampleAlliance.make(seed: seed)
      for year in alliance.schoolYears {
        let holidays = FlemishSchoolYear(year).holidays
        for session in alliance[year].sessions {
          let isClosed =
            holidays.contains { $0.contains(session.day) }
            || alliance[year].freeDays.contains { free in
              free.first <= session.day && session.day <= free.last
                && session.participation.contains {
                  alliance.schools[$0.school].map(free.applies(to:)) ?? false
                }
            }
          #expect(
            isClosed == (session.note == "STEM-kamp in de kerstvakantie"), "\(session.id) \(session.day)")
        }
      }
    }
  }
}
