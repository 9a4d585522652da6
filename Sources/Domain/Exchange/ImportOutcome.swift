/// What reading a list of the education agency comes to: the change it makes, and all there is to say about
/// it. Nothing has been changed yet; a dry run shows this and stops.
public struct ImportOutcome: Sendable, Equatable {
  /// The whole import as one change that can be undone; its subject is the name of the file. Empty where the
  /// alliance has it all already, and where the import is blocked.
  public let edit: Edit
  /// The records that the edit adds or changes, in the order of kind and id.
  public let differences: [ImportDifference]
  /// Records that are in the file and already as it says: schools, or the enrolments of schools.
  public let unchanged: Int
  /// Rows that were left out, by reason.
  public let leftOut: [LeftOut: Int]
  /// Schools in use that the file has nothing for; they are left as they are. In order of id.
  public let notInFile: [RecordID<School>]
  /// From top to bottom.
  public let problems: [ImportProblem]

  /// Something in the file cannot be read: then nothing of it is taken, so that a list is in or out as a
  /// whole.
  public var isBlocked: Bool { problems.contains { !$0.isWarning } }

  /// Records that the import itself is about and that were not there: schools, or enrolments of schools.
  public var added: Int { differences.count { $0.isNew } }

  /// Records that were there and are changed, schools whose levels the pupils tell included.
  public var changed: Int { differences.count { !$0.isNew } }

  /// Rows that were left out, for whatever reason.
  public var skipped: Int { leftOut.values.reduce(0, +) }

  /// Why a row was left out without being wrong.
  public enum LeftOut: String, CaseIterable, Sendable, Hashable {
    /// A site outside the municipalities of the alliance.
    case otherPostcode = "other-postcode"
    /// No postcode to tell where the site lies; there is a warning too.
    case unreadablePostcode = "unreadable-postcode"
    /// The agency no longer recognises the site; there is a warning too.
    case noLongerRecognised = "no-longer-recognised"
    /// Pupils that the agency counts at no school, or at a school but at none of its sites.
    case noSite = "no-site"
    /// A site that is no school of the alliance.
    case otherSchool = "other-school"
    /// A retired school that has no enrolment in the year.
    case retiredSchool = "retired-school"
    /// Pupils counted in another school year; there is a warning too.
    case otherSchoolYear = "other-school-year"
    /// Nursery education (kleuteronderwijs).
    case nursery
    /// Another structure than primary and full-time secondary: dual learning, adult education.
    case otherStructure = "other-structure"
    /// The reception year of newcomers (OKAN), which is no grade.
    case reception
    /// Higher vocational education (HBO5).
    case higherVocational = "higher-vocational"
    /// Pupils who sit in no year: modular and some special education.
    case noGrade = "no-grade"
  }
}

/// A record that an import adds or changes.
public struct ImportDifference: Sendable, Equatable {
  public let kind: RecordKind
  public let id: String
  /// The name of the school.
  public let name: String
  public let isNew: Bool
  /// Field by field, in the order of the file: `address.street`; grades by their name: `counts.L5.boys`.
  public let fields: [FieldDifference]
}

extension ImportDifference {
  init(from before: School?, to after: School) {
    kind = .school
    id = after.id.text
    name = after.name
    isNew = before == nil
    if let before {
      fields = Domain.differences(from: before, to: after)
    } else {
      // Compared with a school that has another network, so that every field of the new one is listed.
      var none = School(id: after.id)
      none.network = after.network == .free ? .official : .free
      fields = Domain.differences(from: none, to: after).map {
        FieldDifference(field: $0.field, key: $0.key, before: nil, after: $0.after)
      }
    }
  }

  init(from before: Enrolment?, to after: Enrolment, name: String) {
    kind = .enrolment
    id = after.id.text
    self.name = name
    isNew = before == nil
    let old = before ?? Enrolment(school: after.school)
    var fields: [FieldDifference] = []
    for grade in Grade.allCases {
      let counts = (old.count(grade), after.count(grade))
      guard counts.0 != nil || counts.1 != nil else { continue }
      let none = GradeCount(grade: grade)
      var changes = Domain.differences(from: counts.0 ?? none, to: counts.1 ?? none)
      if changes.isEmpty, counts.0 == nil || counts.1 == nil {
        // A grade of which nothing is known but that it is there.
        let listed = FieldContent.scalar(grade.scalar)
        changes = [
          FieldDifference(
            field: "grade", key: "counts", before: counts.0.map { _ in listed }, after: counts.1.map { _ in listed })
        ]
      }
      fields += changes.map {
        FieldDifference(
          field: "counts.\(grade.rawValue).\($0.field)", key: "counts", before: $0.before, after: $0.after)
      }
    }
    let rest = (Enrolment(without: old), Enrolment(without: after))
    self.fields = fields + Domain.differences(from: rest.0, to: rest.1)
  }
}

extension Enrolment {
  /// All of an enrolment but its counts.
  fileprivate init(without enrolment: Enrolment) {
    self = enrolment
    counts = []
  }
}
