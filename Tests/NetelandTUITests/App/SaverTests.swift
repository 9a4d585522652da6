import Domain
import Glibc
import Testing

@testable import NetelandTUI

@Suite("The saving thread")
struct SaverTests {
  @Test("It saves off the key path, answers, and has the files up to date when it ends")
  func saves() throws {
    var template = Array("/tmp/neteland-test-XXXXXX".utf8CString)
    #expect(mkdtemp(&template) != nil)
    let root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) + "/alliantie"
    defer { DemoFolder(path: root).remove() }
    try Store.create(root, SampleAlliance.make())

    let store = try Store.open(root)
    var venue = try #require(store.alliance.venues.first)
    venue.name = "Zaal X"
    let edit = try Edit.edit(venue, in: store.alliance)
    let saver = try #require(Saver(store))
    saver.start()
    let author = Author(user: "an", host: "laptop", time: "2026-11-21T10:02:03")
    saver.save(Change(id: "c1", edit: edit), by: author)
    var events: [Event] = []
    for _ in 0..<100 where events.isEmpty {
      saver.answers.pipe.wait(milliseconds: 100)
      events = saver.answers.takeAll()
    }
    #expect(events == [.saved([HistoryEntry(Change(id: "c1", edit: edit), sequence: 1, by: author)])])
    #expect(saver.finish() == nil)
    let again = try Store.open(root)
    #expect(again.alliance.venues.first?.name == "Zaal X")
    #expect(!again.filesAreBehind)
  }

  @Test("After a change that was refused nothing is saved until the dashboard goes on")
  func refuses() throws {
    var template = Array("/tmp/neteland-test-XXXXXX".utf8CString)
    #expect(mkdtemp(&template) != nil)
    let root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) + "/alliantie"
    defer { DemoFolder(path: root).remove() }
    try Store.create(root, SampleAlliance.make())
    let store = try Store.open(root)
    let author = Author(user: "an", host: "laptop", time: "2026-11-21T10:02:03")
    var venue = try #require(store.alliance.venues.first)
    venue.name = "Zaal X"
    let good = try Edit.edit(venue, in: store.alliance)
    let saver = try #require(Saver(store))
    // From a name it never had: the ground is not there.
    var elsewhere = store.alliance
    var other = venue
    other.name = "Zaal Y"
    try elsewhere.apply(try Edit.edit(other, in: elsewhere))
    saver.save(Change(id: "c1", edit: try Edit.edit(venue, in: elsewhere)), by: author)
    saver.save(Change(id: "c2", edit: good), by: author)
    // What answers something else does not open the way for what built on it.
    saver.goOn(after: "a choice")
    saver.save(Change(id: "c2b", edit: good), by: author)
    saver.goOn(after: "c1")
    saver.save(Change(id: "c3", edit: good), by: author)
    #expect(saver.finish() == nil)
    let events = saver.answers.takeAll()
    #expect(events.count == 2)
    guard case .notSaved(id: "c1", .refused) = events.first else {
      Issue.record("the first change was not refused: \(events)")
      return
    }
    #expect(events.last == .saved([HistoryEntry(Change(id: "c3", edit: good), sequence: 1, by: author)]))
  }
}
