import Domain

// What the numbers of an alliance as large as Flanders cost, from the loaded state, and what the scheduling rules cost as a
// year grows: prints what docs/SPEED.md explains.

let large = LargeAlliance(schools: 3_600, years: 10, sessions: 100_000)
var alliance = large.alliance
let years = alliance.schoolYears
let year = years[years.count - 1]
let today = year.firstDate.adding(days: 150)
let definition = ReachDefinition()

print("\(large.schools) schools, \(large.years) years, \(large.sessions) sessions; milliseconds")
print(String(repeating: " ", count: 44) + "   aim  fastest   median      p99")

var reports: [ReachReport] = []
show(
  "reach of all years", aim: "50",
  time(40) {
    reports = years.map { ReachReport(alliance, year: $0, definition: definition) }
  })
show("reach of one year", aim: "", time(40) { _ = ReachReport(alliance, year: year, definition: definition) })

// Somebody records who came, again and again: every report is brought up to date after each edit.
var number = 0
let sessions = alliance[year].sessions.all.filter { $0.status == .held && $0.setting == .outOfSchool }
show(
  "an edit, all numbers brought up to date", aim: "2",
  time(200) {
    let old = alliance[year].sessions[sessions[number * 37 % sessions.count].id]!
    number += 1
    var new = old
    new.participation[0].attended = (old.participation[0].attended ?? 0) % 9 + 1
    new.participation[0].firstTimers = nil
    let edit = Edit(.recorded, "", [.session(year, Replacement(before: old, after: new)!)])
    try! alliance.apply(edit)
    for index in reports.indices { reports[index].update(alliance, after: edit) }
  })

// A held session's numbers are struck and written again: it joins those that wait for numbers, and leaves them.
var attention = Attention(alliance, today: today)
show(
  "the same, and what needs attention", aim: "",
  time(200) {
    let old = alliance[year].sessions[sessions[number / 2 * 37 % sessions.count].id]!
    number += 1
    var new = old
    for index in new.participation.indices {
      new.participation[index].attended = old.hasNumbers ? nil : 1
      new.participation[index].firstTimers = nil
    }
    let edit = Edit(.recorded, "", [.session(year, Replacement(before: old, after: new)!)])
    try! alliance.apply(edit)
    for index in reports.indices { reports[index].update(alliance, after: edit) }
    attention.update(alliance, after: edit)
  })
precondition(attention == Attention(alliance, today: today), "what needs attention differs from what is found anew")

let isSame = reports[years.count - 1] == ReachReport(alliance, year: year, definition: definition)
precondition(isSame, "the numbers brought up to date differ from those made anew")

let report = ReachReport(alliance, year: year, definition: definition, asOf: today)
var forecast = Forecast(alliance, report, today: today)
show("forecast", aim: "", time(20) { forecast = Forecast(alliance, report, today: today) })
show("what closes the gap", aim: "", time(20) { _ = ForecastGap(forecast, in: alliance) })
show("course of the year", aim: "", time(20) { _ = YearCourse(alliance, report, forecast: forecast, today: today) })

print()
SchedulingCosts.show()
