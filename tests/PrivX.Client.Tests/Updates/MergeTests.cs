using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using CsCheck;
using PrivX.Client.Updates;
using PrivX.HostStore;
using static PrivX.Client.Tests.Updates.Updating;

namespace PrivX.Client.Tests.Updates;

/// <summary>Two who change the same object: both changes stand, or the second is told of the first.</summary>
public sealed class MergeTests
{
    private const string Stored = """{"common_name":"web-01","comment":"old","zone":"a"}""";

    private static readonly string[] Names = ["comment", "common_name", "tags", "zone", "brand_new", "user_message"];

    private static readonly Gen<string?> Value = Gen.OneOf(null, "1", "2", "\"a\"", "\"b\"", "[]", "[\"a\"]", """{"deep":1}""", "false");

    private static readonly Gen<Dictionary<string, string>> State = Value.Array[Names.Length].Select(values =>
        Names.Zip(values).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.Second!));

    // Most members stay as they are.
    private static readonly Gen<(Dictionary<string, string> Then, Dictionary<string, string> Theirs, Dictionary<string, string> Mine)> Three =
        Gen.Select(State, Edits, Edits).Select((then, theirs, mine) => (then, Edited(then, theirs), Edited(then, mine)));

    private static Gen<(int Member, string? Value)[]> Edits => Gen.Select(Gen.Int[0, Names.Length - 1], Value).Array[0, 3];

    [Fact]
    public void Of_any_three_states_every_member_is_as_the_one_who_changed_it_left_it_or_it_is_a_conflict() =>
        Three.Sample(state =>
        {
            (Dictionary<string, string> then, Dictionary<string, string> theirs, Dictionary<string, string> mine) = state;
            ObjectUpdate update = Of(Json(theirs), typeof(Host));
            Expect(then, theirs, mine, () =>
            {
                update.Merge(Bytes(Json(then)), Parse(Json(then)), Parse(Json(mine)));
                return update;
            });
        });

    [Fact]
    public void A_change_that_waited_is_made_to_the_newer_state_or_it_is_a_conflict() =>
        Three.Sample(state =>
        {
            (Dictionary<string, string> then, Dictionary<string, string> theirs, Dictionary<string, string> mine) = state;
            ObjectUpdate update = Of(Json(then), typeof(Host));
            foreach (string name in Names.Where(name => then.GetValueOrDefault(name) != mine.GetValueOrDefault(name)))
            {
                update.Set([name], mine.TryGetValue(name, out string? value) ? JsonNode.Parse(value) : null);
            }

            Expect(then, theirs, mine, () => update.Rebase(Bytes(Json(theirs))));
        });

    [Fact]
    public void A_merge_takes_what_was_changed_in_hand_and_keeps_what_changed_on_the_server()
    {
        JsonObject then = Parse("""{"common_name":"web-01","comment":"old","zone":"a"}""");
        JsonObject mine = Parse("""{"common_name":"web-01","comment":"mine","zone":"a"}""");
        ObjectUpdate update = Of("""{"common_name":"web-01","comment":"old","zone":"b","new":1}""", typeof(Host));
        update.Merge(Bytes(then.ToJsonString()), then, mine);
        Assert.Equal("""{"common_name":"web-01","comment":"mine","zone":"b","new":1}""", Body(update).ToJsonString());
    }

    [Fact]
    public void A_merge_of_two_different_changes_to_one_member_is_a_conflict()
    {
        JsonObject then = Parse("""{"comment":"old"}""");
        ObjectUpdate update = Of("""{"comment":"theirs"}""", typeof(Host));
        PrivXObjectException failure = Assert.Throws<PrivXObjectException>(() => update.Merge(Bytes(then.ToJsonString()), then, Parse("""{"comment":"mine"}""")));
        Assert.Equal("Conflict", failure.Code);
        Assert.Contains("comment", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_change_on_both_sides_is_none()
    {
        JsonObject then = Parse("""{"comment":"old"}""");
        ObjectUpdate update = Of("""{"comment":"same"}""", typeof(Host));
        update.Merge(Bytes(then.ToJsonString()), then, Parse("""{"comment":"same"}"""));
        Assert.Empty(update.Changes);
    }

    // The model writes year 1 and null as nothing, and knows no "new": none of that is a change that somebody made.
    [Fact]
    public void A_merge_takes_of_a_nested_object_only_what_was_changed()
    {
        const string Raw = """{"services":[{"service":"SSH","port":22,"created":"0001-01-01T00:00:00Z","new":1},{"service":"RDP","port":3389,"new":2}]}""";
        JsonObject then = Parse("""{"services":[{"service":"SSH","port":22,"allowed_domains":[]},{"service":"RDP","port":3389,"allowed_domains":[]}]}""");
        JsonObject mine = Parse("""{"services":[{"service":"SSH","port":2222,"allowed_domains":[]},{"service":"RDP","port":3389,"allowed_domains":[]}]}""");
        ObjectUpdate update = Of(Raw, typeof(Host));
        update.Merge(Bytes(Raw), then, mine);
        Assert.Equal("services[0].port: 22 -> 2222", Told(update));
    }

    [Fact]
    public void A_merge_keeps_the_entries_that_stay_when_others_go()
    {
        const string Raw = """{"tags":null,"services":[{"service":"SSH","new":1},{"service":"RDP","new":2}]}""";
        JsonObject then = Parse("""{"tags":[],"services":[{"service":"SSH"},{"service":"RDP"}]}""");
        JsonObject mine = Parse("""{"tags":[],"services":[{"service":"RDP"},{"service":"VNC"},{"service":"WEB"}]}""");
        ObjectUpdate update = Of(Raw, typeof(Host));
        update.Merge(Bytes(Raw), then, mine);
        Assert.Equal("""{"tags":null,"services":[{"service":"RDP","new":2},{"service":"VNC"},{"service":"WEB"}]}""", Body(update).ToJsonString());
    }

    [Fact]
    public void A_merge_refuses_what_an_operation_of_its_own_changes()
    {
        JsonObject then = Parse("""{"disabled":"FALSE"}""");
        ObjectUpdate update = Of("""{"disabled":"FALSE"}""", typeof(Host));
        PrivXUsageException failure = Assert.Throws<PrivXUsageException>(() => update.Merge(Bytes(then.ToJsonString()), then, Parse("""{"disabled":"BY_ADMIN"}""")));
        Support.Check.Wellformed(failure);
        Assert.Equal("InvalidArgument", failure.Code);
        Assert.Contains("Disable-PrivXHost", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_conflict_is_named()
    {
        JsonObject then = Parse(Stored);
        ObjectUpdate update = Of("""{"common_name":"web-01","comment":"theirs","zone":"theirs"}""", typeof(Host));
        PrivXObjectException failure = Assert.Throws<PrivXObjectException>(() => update.Merge(Bytes(Stored), then, Parse("""{"common_name":"mine","comment":"mine","zone":"mine"}""")));
        Support.Check.Wellformed(failure);
        Assert.Equal("Conflict", failure.Code);
        Assert.Contains(" comment, zone ", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.Remedy);
    }

    [Fact]
    public void What_only_the_server_sets_is_neither_merged_nor_a_conflict()
    {
        const string Then = """{"comment":"old","updated":"2026-01-01T00:00:00Z"}""";
        ObjectUpdate update = Of("""{"comment":"old","updated":"2026-01-02T00:00:00Z"}""", typeof(Host));
        update.Merge(Bytes(Then), Parse(Then), Parse("""{"comment":"new","updated":"2026-01-03T00:00:00Z"}"""));
        Assert.Equal("comment: 'old' -> 'new'", Told(update));
    }

    // What he did is done already; what else the server says there is its own.
    [Fact]
    public void The_same_change_on_both_sides_leaves_what_the_server_has()
    {
        const string Then = """{"session_recording_options":{"disable_clipboard_recording":true,"gone_since":1}}""";
        ObjectUpdate update = Of("""{"session_recording_options":{"disable_clipboard_recording":false}}""", typeof(Host));
        update.Merge(
            Bytes(Then),
            Parse("""{"session_recording_options":{"disable_clipboard_recording":true}}"""),
            Parse("""{"session_recording_options":{"disable_clipboard_recording":false}}"""));
        Assert.Empty(update.Changes);

        // It is his change all the same, which nobody undoes unseen.
        Assert.Throws<PrivXObjectException>(() => update.Rebase(Bytes(Then)));
    }

    [Fact]
    public void A_change_moves_to_a_newer_state_of_the_server()
    {
        ObjectUpdate update = Of(Stored, typeof(Host));
        update.Set(["comment"], "new");
        ObjectUpdate rebased = update.Rebase(Bytes("""{"common_name":"web-01","comment":"old","zone":"z"}"""));
        Assert.Equal("""{"common_name":"web-01","comment":"new","zone":"z"}""", Body(rebased).ToJsonString());
    }

    [Fact]
    public void A_change_does_not_move_over_a_newer_change_of_the_same_member()
    {
        ObjectUpdate update = Of(Stored, typeof(Host));
        update.Set(["comment"], "new");
        update.Set(["comment"], "newer");
        PrivXObjectException failure = Assert.Throws<PrivXObjectException>(() => update.Rebase(Bytes("""{"comment":"theirs"}""")));
        Assert.Equal("Conflict", failure.Code);
        Assert.Contains(" changed comment on ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_was_made_meanwhile_is_none()
    {
        ObjectUpdate update = Of(Stored, typeof(Host));
        update.Set(["comment"], "new");
        Assert.Empty(update.Rebase(Bytes("""{"common_name":"web-01","comment":"new","zone":"a"}""")).Changes);
    }

    [Fact]
    public void A_change_of_one_member_of_an_object_leaves_another_s_change_of_another()
    {
        ObjectUpdate update = Of("""{"session_recording_options":{"a":1,"b":1}}""", typeof(Host));
        update.Set(["session_recording_options", "a"], 2);
        Assert.Equal("""{"session_recording_options":{"a":2,"b":3}}""", Body(update.Rebase(Bytes("""{"session_recording_options":{"a":1,"b":3}}"""))).ToJsonString());
        Assert.Contains(" session_recording_options.a ", Assert.Throws<PrivXObjectException>(() => update.Rebase(Bytes("""{"session_recording_options":{"a":3,"b":1}}"""))).Message, StringComparison.Ordinal);
        Assert.Throws<PrivXObjectException>(() => update.Rebase(Bytes("""{"session_recording_options":"gone"}""")));
    }

    [Fact]
    public void A_member_with_a_dot_in_its_name_moves_along()
    {
        ObjectUpdate update = Of("""{"a.b":1,"a":{"b":1}}""", typeof(Host));
        update.Set(["a.b"], 2);
        Assert.Equal("""{"a.b":2,"a":{"b":3}}""", Body(update.Rebase(Bytes("""{"a.b":1,"a":{"b":3}}"""))).ToJsonString());
    }

    private static void Expect(Dictionary<string, string> then, Dictionary<string, string> theirs, Dictionary<string, string> mine, Func<ObjectUpdate> merge)
    {
        string? Then(string name) => then.GetValueOrDefault(name);
        string? Theirs(string name) => theirs.GetValueOrDefault(name);
        string? Mine(string name) => mine.GetValueOrDefault(name);
        string[] conflicts = [.. Names.Where(name => Mine(name) != Then(name) && Theirs(name) != Then(name) && Mine(name) != Theirs(name))];
        if (conflicts.Length > 0)
        {
            PrivXObjectException failure = Assert.Throws<PrivXObjectException>(merge);
            Assert.Equal("Conflict", failure.Code);
            Assert.Equal(conflicts, Names.Where(name => failure.Message.Contains(name, StringComparison.Ordinal)));
            return;
        }

        ObjectUpdate update = merge();
        JsonObject expected = Parse(Json(Names.Where(name => (Mine(name) != Then(name) ? Mine(name) : Theirs(name)) is not null)
            .ToDictionary(name => name, name => Mine(name) != Then(name) ? Mine(name)! : Theirs(name)!)));
        JsonObject body = Body(update);
        Assert.True(JsonNode.DeepEquals(expected, body), body.ToJsonString());
        Assert.Equal(Names.Where(name => Mine(name) != Then(name) && Mine(name) != Theirs(name)).Order(), update.Changes.Select(change => change.Path).Order());
    }

    private static Dictionary<string, string> Edited(Dictionary<string, string> state, (int Member, string? Value)[] edits)
    {
        var edited = new Dictionary<string, string>(state);
        foreach ((int member, string? value) in edits)
        {
            edited.Remove(Names[member]);
            if (value is not null)
            {
                edited[Names[member]] = value;
            }
        }

        return edited;
    }

    private static string Json(Dictionary<string, string> state) => "{" + string.Join(",", state.Select(member => $"\"{member.Key}\":{member.Value}")) + "}";
}
