using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using PrivX.Client.Updates;
using PrivX.HostStore;
using static PrivX.Client.Tests.Updates.Updating;

namespace PrivX.Client.Tests.Updates;

/// <summary>What nobody named goes back to the server as it came from there, whatever it is.</summary>
public sealed class KeptMembersTests
{
    private static readonly string[] ReadOnly = ["id", "host_certificate", "status", "created", "updated", "updated_by", "deleted"];

    private static readonly Gen<string> Number = Gen.OneOf("0", "-0", "1.10", "1e400", "12345678901234567890123", "0.1000000000000000055511151231257827", "-1E-7");

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String.AlphaNumeric, Gen.OneOf("", "ä 日本 🦊", "<&'+\u2028", "\u0000\u001b", "********", "0001-01-01T00:00:00Z", "2026-01-31T12:00:00.123456789Z"))
        .Select(text => JsonSerializer.Serialize(text));

    private static readonly Gen<string> Name = Gen.OneOf(Gen.OneOf(ReadOnly), Gen.OneOf("comment", "zone", "Comment", "ID", "", "a.b", "principal", "port", "updatedby", "ä"), Gen.String[Gen.Char.AlphaNumeric, 1, 6]);

    private static readonly Gen<string> Value = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Number
        : Gen.OneOf(Number, Text, Gen.OneOf("null", "true", "false"), inner.Array[0, 3].Select(items => "[" + string.Join(",", items) + "]"), Members(inner).Select(Json)));

    private static readonly Gen<Dictionary<string, string>> Stored = Members(Value);

    [Fact]
    public void Whatever_else_an_object_holds_goes_back_as_it_came() =>
        Gen.Select(Stored, Value).Sample((stored, value) =>
        {
            ObjectUpdate update = Of(Json(stored), typeof(Host));
            update.Set(["comment"], JsonNode.Parse(value));
            stored.Remove("comment");
            if (value != "null")
            {
                stored["comment"] = value;
            }

            AssertSent(stored, update.ToJson(_ => null));
        });

    [Fact]
    public void Whatever_else_an_object_holds_goes_back_as_it_came_after_a_merge_too() =>
        Gen.Select(Stored, Value).Where((stored, _) => !stored.ContainsKey("zone")).Sample((stored, value) =>
        {
            // The model knows little of what was read.
            ObjectUpdate update = Of(Json(stored), typeof(Host));
            update.Merge(Bytes(Json(stored)), Parse("""{"tags":[]}"""), Parse($$"""{"tags":[],"zone":{{value}}}"""));
            if (value != "null")
            {
                stored["zone"] = value;
            }

            AssertSent(stored, update.ToJson(_ => null));
        });

    // Written by the client, such an object would say something else than it did.
    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":{"b":1,"b":2}}""")]
    [InlineData("""{"a":[{"b":1,"\u0062":1}]}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"a":["x\udc00"]}""")]
    [InlineData("""{"\ud800":1}""")]
    public void What_cannot_be_sent_back_as_it_came_is_refused(string json)
    {
        PrivXResponseException failure = Assert.Throws<PrivXResponseException>(() => Of(json, typeof(Host)));
        Support.Check.Wellformed(failure);
        Assert.Contains("nothing was changed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_name_in_several_objects_is_none_twice()
    {
        const string Json = """{"a":{"a":[{"a":1},{"a":2}],"b":"\ud83e\udd8a"},"b":{"a":3}}""";
        Assert.Equal(Parse(Json).ToJsonString(), Body(Of(Json, typeof(Host))).ToJsonString());
    }

    private static Gen<Dictionary<string, string>> Members(Gen<string> value) =>
        Gen.Select(Name, value).Array[0, 6].Select(members =>
        {
            var map = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach ((string name, string json) in members)
            {
                map[name] = json;
            }

            return map;
        });

    private static string Json(Dictionary<string, string> members) =>
        "{" + string.Join(",", members.Select(member => JsonSerializer.Serialize(member.Key) + ":" + member.Value)) + "}";

    // Digit by digit, but for the way a text is escaped.
    private static void AssertSent(Dictionary<string, string> expected, byte[] sent)
    {
        using JsonDocument body = JsonDocument.Parse(sent);
        Dictionary<string, JsonElement> members = body.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
        Assert.Equal(expected.Keys.Except(ReadOnly).Order(StringComparer.Ordinal), members.Keys.Order(StringComparer.Ordinal));
        foreach ((string name, JsonElement value) in members)
        {
            using JsonDocument wanted = JsonDocument.Parse(expected[name]);
            Assert.Equal(Canonical(wanted.RootElement), Canonical(value));
        }
    }

    private static string Canonical(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", value.EnumerateObject().Select(member => JsonSerializer.Serialize(member.Name) + ":" + Canonical(member.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(",", value.EnumerateArray().Select(Canonical)) + "]",
        JsonValueKind.String => JsonSerializer.Serialize(value.GetString()),
        _ => value.GetRawText(),
    };
}
