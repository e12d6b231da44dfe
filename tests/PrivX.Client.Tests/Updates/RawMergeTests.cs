using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using CsCheck;
using PrivX.Client.Updates;
using static PrivX.Client.Tests.Updates.Updating;

namespace PrivX.Client.Tests.Updates;

/// <summary>A change made in a model, in the JSON that the model was read from: what the model does not know stays, and what it writes its own way is no change.</summary>
public sealed class RawMergeTests
{
    [Theory]
    [InlineData("\"0001-01-01T00:00:00Z\"", "null", "null", "\"0001-01-01T00:00:00Z\"")]
    [InlineData("null", "[]", "[]", "null")]
    [InlineData("null", "[]", """["a"]""", """["a"]""")]
    [InlineData("\"22\"", "22", "22", "\"22\"")]
    [InlineData("\"22\"", "22", "2222", "2222")]
    [InlineData("1", "1", "null", "null")]
    // Null, absent and what the model does not know stay where nobody changed them.
    [InlineData("""{"a":null,"b":1,"new":2}""", """{"a":[],"b":1}""", """{"a":[],"b":3}""", """{"a":null,"b":3,"new":2}""")]
    [InlineData("""{"b":1,"new":2}""", """{"a":[],"b":1}""", """{"a":[]}""", """{"new":2}""")]
    [InlineData("""{"new":1}""", "null", """{"a":1}""", """{"a":1}""")]
    [InlineData("""{"a":{"b":{"c":1,"new":2},"new":3}}""", """{"a":{"b":{"c":1}}}""", """{"a":{"b":{"c":5}}}""", """{"a":{"b":{"c":5,"new":2},"new":3}}""")]
    // Entries keep their own wherever they go.
    [InlineData("""[{"n":1,"new":1},{"n":2,"new":2}]""", """[{"n":1},{"n":2}]""", """[{"n":2},{"n":1}]""", """[{"n":2,"new":2},{"n":1,"new":1}]""")]
    [InlineData("""[{"n":1,"new":1},{"n":1,"new":2}]""", """[{"n":1},{"n":1}]""", """[{"n":1},{"n":1},{"n":3}]""", """[{"n":1,"new":1},{"n":1,"new":2},{"n":3}]""")]
    [InlineData("""[{"n":1,"new":1},{"n":2,"new":2}]""", """[{"n":1},{"n":2}]""", """[{"n":1},{"n":5}]""", """[{"n":1,"new":1},{"n":5,"new":2}]""")]
    [InlineData("""[{"n":1,"new":1},null]""", """[{"n":1},null]""", """[null]""", """[null]""")]
    // Where the model kept fewer entries than were read, which is which cannot be told.
    [InlineData("""[{"x":1},{"n":1,"new":1},{"n":2}]""", """[{"n":1},{"n":2}]""", """[{"n":1},{"n":3}]""", """[{"n":1},{"n":3}]""")]
    public void What_was_not_changed_is_as_it_was_read(string raw, string then, string now, string expected) =>
        Assert.Equal(expected, RawMerge.Apply(JsonNode.Parse(raw), JsonNode.Parse(then), JsonNode.Parse(now))?.ToJsonString() ?? "null");

    [Fact]
    public void Entries_that_go_come_and_move_take_what_the_model_does_not_know_along() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 12].Array[0, 8]).Where((count, order) => count != order.Length).Sample((count, order) =>
        {
            // Numbers from count on are entries that nobody read.
            static string List(IEnumerable<string> entries) => $$"""{"list":[{{string.Join(",", entries)}}]}""";
            static string Modelled(int number) => $$"""{"n":{{number}},"m":[]}""";
            static string Raw(int number) => $$"""{"n":{{number}},"m":null,"new":["{{number}}"]}""";
            JsonNode? merged = RawMerge.Apply(
                Parse(List(Enumerable.Range(0, count).Select(Raw))),
                Parse(List(Enumerable.Range(0, count).Select(Modelled))),
                Parse(List(order.Select(Modelled))));
            Assert.Equal(List(order.Select(number => number < count ? Raw(number) : Modelled(number))), merged!.ToJsonString());
        });
}
