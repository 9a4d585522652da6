/// Who gives the workshops: five of the staff and five guest teachers that companies lend. All are invented.
enum SampleGuides {
  static var records: [Guide] {
    rows.enumerated().map { index, row in
      var guide = Guide(
        id: RecordID(row.id), name: row.name, role: row.partner == nil ? .staff : .guestTeacher)
      guide.partner = row.partner.map { RecordID($0) }
      guide.skills = row.skills.map { RecordID($0) }
      guide.weekdays = row.weekdays
      guide.email = "begeleider-\(index + 1)@neteland.example"
      guide.phone = "014 00 01 " + (index < 9 ? "0\(index + 1)" : "\(index + 1)")
      guide.absences = row.absences.map {
        Absence(first: SampleAlliance.day($0.0), last: SampleAlliance.day($0.1))
      }
      return guide
    }
  }

  private struct Row {
    let id: String
    let name: String
    var partner: String?
    let weekdays: [Weekday]
    let skills: [String]
    var absences: [(String, String)] = []
  }

  private static var rows: [Row] {
    let schoolDays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    return [
      Row(
        id: "G-01", name: "Liesbet Moonsvelde", weekdays: schoolDays + [.saturday],
        skills: [
          "VB-01", "VB-02", "VB-05", "VB-06", "VB-07", "VB-12", "VS-01", "VS-02", "VS-05", "VS-06", "VI-2",
        ]),
      Row(
        id: "G-02", name: "Stijn Quaethoven", weekdays: [.tuesday, .wednesday, .thursday, .saturday],
        skills: ["VB-03", "VB-04", "VB-10", "VBOT-1", "VBOT-2", "VBOT-3", "VS-03", "VS-04", "VS-09", "VI-1"]),
      Row(
        id: "G-03", name: "Noëmi Van Kerckdonck", weekdays: [.monday, .wednesday, .thursday, .saturday],
        skills: ["VB-07", "VB-08", "VB-09", "VB-10", "VB-11", "VS-06", "VS-07", "VS-08", "VS-09"],
        absences: [("2027-01-11", "2027-02-05")]),
      Row(
        id: "G-04", name: "Wouter Luytenbroeck", weekdays: [.tuesday, .wednesday, .friday, .saturday],
        skills: [
          "VB-01", "VB-03", "VB-04", "VB-06", "VB-11", "VB-12", "VBOT-1", "VBOT-2", "MT-1", "MT-2", "VS-08",
        ]),
      Row(
        id: "G-05", name: "Hanne Segersheyde", weekdays: [.wednesday, .saturday],
        skills: ["VB-02", "VB-05", "VB-08", "VB-09", "VB-10", "VB-12", "VI-1", "VI-2", "VS-01", "VS-02"]),
      Row(
        id: "G-06", name: "Ilse Verluydtsen", partner: "P-jnj", weekdays: [.wednesday, .thursday],
        skills: ["VB-08", "VB-09", "VS-07", "VS-08"]),
      Row(
        id: "G-07", name: "Rik Jaspaertsen", partner: "P-aurubis", weekdays: [.wednesday, .saturday],
        skills: ["VB-02", "VB-05", "VS-02", "VS-05"], absences: [("2026-11-23", "2026-12-06")]),
      Row(
        id: "G-08", name: "Chloë De Heidebrouwer", partner: "P-nike", weekdays: [.wednesday],
        skills: ["VB-11", "VB-01", "VS-01"]),
      Row(
        id: "G-09", name: "Tom Van Ouwendael", partner: "P-basf", weekdays: [.tuesday, .wednesday],
        skills: ["VB-01", "VB-06", "VS-01", "VS-05"]),
      Row(
        id: "G-10", name: "Amira Everaertsen", partner: "P-nokia",
        weekdays: [.thursday, .wednesday, .saturday],
        skills: ["VB-03", "VB-04", "VS-03", "VS-04", "VBOT-2", "VBOT-3"]),
    ]
  }
}
