import ArgumentParser
import Domain

/// `neteland export ics`
struct ExportCalendarCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "ics",
    abstract: "The sessions as a calendar (iCalendar), of all or of one school, guide or venue.",
    discussion: """
      For example: neteland export ics --guide an --output an.ics

      It has the running school year and those after it. The folder keeps what each calendar was told, in \
      publications.json: a session that changed has a higher SEQUENCE the next time, and one that was deleted, or is \
      another guide's by now, is in it as cancelled.
      """)

  static var changes: Bool { true }

  @Option(help: ArgumentHelp("Only what a school is invited to.", valueName: "school"))
  var school: String?

  @Option(help: ArgumentHelp("Only what a guide gives.", valueName: "guide"))
  var guide: String?

  @Option(help: ArgumentHelp("Only what is at a venue.", valueName: "venue"))
  var venue: String?

  @Option(help: ArgumentHelp("One school year.", valueName: "2026-2027"))
  var year: SchoolYear?

  @Flag(help: "The names, e-mail addresses and telephone numbers of guides and of the schools' contacts too.")
  var contacts = false

  @OptionGroup var outputOptions: OutputOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if [school, guide, venue].compactMap(\.self).count > 1 {
      throw UsageMistake.oneOfThree.error
    }
  }

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    // What is not in a file that could not be read is not gone: nobody must be told that it is cancelled.
    let kinds: [RecordKind] = [.session, .publication, .academy]
    let needed = Set(
      DataFile.standingKinds.map { DataFile.standing($0).path }
        + folder.alliance.schoolYears.flatMap { year in kinds.map { DataFile.yearly(year, $0).path } })
    // A problem of a whole year is named by its folder.
    if let bad = folder.store.problems.first(where: { needed.contains($0.file) || !$0.file.hasSuffix(".json") }) {
      throw StoreProblem.fileNotWhole(path: bad.file)
    }
    let scope = try scope(in: folder)
    let text = CalendarText(folder.alliance, scope, folder.strings, folder.format, contacts: contacts)
    let years = year.map { $0...$0 } ?? folder.year(nil)...SchoolYear(containing: .latest)
    let publication = CalendarPublication(
      folder.alliance, for: scope, in: years, subject: text.name,
      at: Moment(secondsSince1970: folder.context.clock.secondsSince1970))
    if !publication.edit.isEmpty {
      if let reason = folder.store.readOnly {
        folder.output.complain(folder.strings.calendars.notKept(folder.strings.problems.text(.readOnly(reason))))
      } else {
        // Kept first: a number that was given out and forgotten would be given out again.
        try folder.save(publication.edit)
      }
    }
    let bytes = CalendarWriter.encode(publication.events.map(text.event), name: text.name)
    try folder.put(bytes, outputOptions) { path in
      folder.strings.calendars.written(
        publication.events.count, publication.events.count { $0.isCancelled }, path)
    }
    return .done
  }

  private func scope(in folder: OpenFolder) throws -> CalendarScope {
    if let school { return .school(try folder.find(school, in: folder.alliance.schools, name: \.name)) }
    if let guide { return .guide(try folder.find(guide, in: folder.alliance.guides, name: \.name)) }
    if let venue { return .venue(try folder.find(venue, in: folder.alliance.venues, name: \.name)) }
    return .all
  }
}
