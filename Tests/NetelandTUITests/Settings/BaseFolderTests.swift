import Testing

@testable import NetelandTUI

@Suite("Folders by the XDG specification")
struct BaseFolderTests {
  @Test(
    "A full path is obeyed; a relative one is not, for data either",
    arguments: [
      (["XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/neteland"),
      (["XDG_DATA_HOME": "x", "HOME": "/h"], "/h/.local/share/neteland"),
      (["HOME": "/h"], "/h/.local/share/neteland"),
      (["NETELAND_DATA": "x", "XDG_DATA_HOME": "/x"], "x"),
    ] as [([String: String], String)])
  func data(variables: [String: String], folder: String) {
    #expect(InForce.dataFolder(given: nil) { variables[$0] }.value == folder)
  }
}
