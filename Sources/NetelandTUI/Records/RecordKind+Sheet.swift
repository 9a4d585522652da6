import Domain

/// The one place that knows which kinds of record can be edited as a sheet of fields.
extension RecordKind {
  /// In the order in which they are shown: first what outlives the years, then what belongs to one.
  static let editable: [RecordKind] = [
    .school, .workshop, .venue, .guide, .kit, .partner, .alliance, .enrolment, .freeDay, .academy, .meeting,
  ]

  /// Whether records of the kind belong to a school year.
  var isYearly: Bool {
    switch self {
    case .alliance, .school, .workshop, .partner, .guide, .venue, .kit: false
    case .enrolment, .freeDay, .academy, .session, .meeting, .observation, .publication: true
    }
  }

  /// The type whose fields are edited; nil where there are other ways to do so.
  private var subject: (any SheetSubject.Type)? {
    switch self {
    case .alliance: AllianceProfile.self
    case .school: School.self
    case .workshop: Workshop.self
    case .partner: Partner.self
    case .guide: Guide.self
    case .venue: Venue.self
    case .kit: Kit.self
    case .enrolment: Enrolment.self
    case .freeDay: FreeDay.self
    case .academy: Academy.self
    case .meeting: Meeting.self
    case .session, .observation, .publication: nil
    }
  }

  /// An empty sheet for a record to add; `id` is what it is called where its name or its key does not make the id. Nil
  /// for kinds that are never added.
  func sheet(adding id: String, in world: World) -> (any RecordSheet)? {
    func make<Subject: SheetSubject>(_ type: Subject.Type) -> (any RecordSheet)? {
      Subject.fresh(id: id, in: world).map { Sheet($0, isNew: true, in: world) }
    }
    return subject.flatMap { make($0) }
  }

  /// The sheet of a record; for kinds that belong to a school year, the one in view. Nil where there is no such record.
  func sheet(editing id: String, in world: World) -> (any RecordSheet)? {
    func make<Subject: SheetSubject>(_ type: Subject.Type) -> (any RecordSheet)? {
      Subject.stored(id: id, in: world).map { Sheet($0, isNew: false, in: world) }
    }
    return subject.flatMap { make($0) }
  }

  /// Deletes the record. Throws `stillUsed` where others point at it; nil for kinds that are never deleted.
  func delete(_ id: String, in world: World) throws(Refusal) -> Edit? {
    func make<Subject: SheetSubject & Removable>(_ type: Subject.Type) throws(Refusal) -> Edit {
      try Edit.delete(RecordID<Subject>(id), at: Subject.place(in: world), in: world.alliance)
    }
    guard let type = subject as? any (SheetSubject & Removable).Type else { return nil }
    return try make(type)
  }

  /// Takes the record out of use, or into use again where it is retired; nil for kinds without that.
  func toggleRetired(_ id: String, in world: World) throws(Refusal) -> Edit? {
    func make<Subject: SheetSubject & Retirable>(_ type: Subject.Type) throws(Refusal) -> Edit {
      let place = Subject.place(in: world)
      let id = RecordID<Subject>(id)
      let isRetired = Subject.records(in: world.alliance, at: place)[id]?.retired == true
      return isRetired
        ? try Edit.restore(id, at: place, in: world.alliance) : try Edit.retire(id, at: place, in: world.alliance)
    }
    guard let type = subject as? any (SheetSubject & Retirable).Type else { return nil }
    return try make(type)
  }
}
