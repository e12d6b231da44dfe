using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Tests.References;

/// <summary>What parameters that mean an object take, through PowerShell's own conversion.</summary>
public sealed class ReferenceTests
{
    private const string Id = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public void A_text_is_a_name_an_id_or_a_pattern()
    {
        Assert.False(Host("web-01").IsId);
        Assert.True(Host(Id).IsId);
        Assert.True(Host("web*").IsPattern);
        Assert.False(Host("web-01").IsPattern);
        Assert.Equal("  web-01 ", Host("  web-01 ").Text);
        Assert.False(Host(" " + Id).IsId);
        Assert.False(Host("db[0").IsPattern);
        Assert.False(Host("db`[01`]").IsPattern);
    }

    [Fact]
    public void An_object_stays_itself()
    {
        var host = new Host { Id = Id, CommonName = "web-01" };
        Assert.Same(host, Host(host).Object);
        Assert.Same(host, Host(PSObject.AsPSObject(host)).Object);
        Assert.Equal("web-01", Host(host).ToString());
    }

    [Fact]
    public void A_number_is_a_name() => Assert.Equal("42", Host(42).Text);

    [Fact]
    public void A_guid_is_an_id() => Assert.Equal(Id, Host(Guid.Parse(Id)).Text);

    [Fact]
    public void An_object_from_a_job_gives_its_id() => Assert.Equal(Id, Host(Deserialized("PrivX.HostStore.Host")).Text);

    [Fact]
    public void A_row_gives_the_id_of_its_noun_and_no_other()
    {
        Assert.Equal("h", Host(Row(("HostId", "h"), ("Id", "other"))).Text);
        Assert.True(Host(Row(("HostId", "h"))).IsRow);
        Refused(() => Host(Row(("Id", "h"), ("Name", "web-01"))));
        Refused(() => Host(Row(("SourceId", "s"))));
        Refused(() => Host(Row(("HostId", string.Empty))));
    }

    [Fact]
    public void What_a_row_or_an_object_tells_is_no_pattern()
    {
        Assert.False(Host(Row(("HostId", "*"))).IsPattern);
        Assert.False(Host(Row(("HostId", "*"))).IsId);
        Assert.True(Host(Row(("HostId", Id))).IsId);
        Assert.False(Convert<ObjectReference<Role>>(new RoleHandle { Name = "*" }).IsPattern);
        Assert.True(Convert<ObjectReference<Role>>(new RoleHandle { Id = "*" }).IsId);
    }

    [Fact]
    public void A_hashtable_tells_the_id_or_the_name()
    {
        Assert.Equal(Id, Host(new Hashtable { ["Id"] = Id, ["Name"] = "web-01" }).Text);
        Assert.Equal("web-*", Host(new Hashtable { ["name"] = "web-*" }).Text);
        Assert.False(Host(new Hashtable { ["name"] = "web-*" }).IsPattern);
        Refused(() => Host(new Hashtable { ["Comment"] = "x" }));
    }

    [Fact]
    public void Another_nouns_object_is_refused()
    {
        Refused(() => Host(new Source { Id = Id, Name = "corp" }));
        Refused(() => Host(Deserialized("PrivX.RoleStore.Source")));
        Refused(() => Convert<ObjectReference<Source>>(new Host { Id = Id }));
    }

    [Fact]
    public void Nothing_is_refused()
    {
        Refused(() => Host(string.Empty));
        Refused(() => Host("  "));
        Refused(() => Host(DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void A_role_is_taken_from_the_handle_of_another_object()
    {
        Assert.Equal(Id, Convert<ObjectReference<Role>>(new RoleHandle { Id = Id, Name = "ops" }).Text);
        Assert.Equal("ops", Convert<ObjectReference<Role>>(new RoleHandle { Name = "ops" }).Text);
    }

    private static ObjectReference<Host> Host(object value) => Convert<ObjectReference<Host>>(value);

    private static T Convert<T>(object value) => (T)LanguagePrimitives.ConvertTo(value, typeof(T), System.Globalization.CultureInfo.InvariantCulture);

    private static void Refused(Action action) => Assert.ThrowsAny<PSInvalidCastException>(action);

    private static PSObject Deserialized(string type)
    {
        PSObject value = Row(("Id", Id), ("CommonName", "web-01"));
        value.TypeNames.Clear();
        value.TypeNames.Add("Deserialized." + type);
        value.TypeNames.Add("Deserialized.PrivX.PrivXObject");
        return value;
    }

    private static PSObject Row(params IEnumerable<(string Name, object Value)> cells)
    {
        var row = new PSObject();
        foreach ((string name, object value) in cells.ToArray())
        {
            row.Properties.Add(new PSNoteProperty(name, value));
        }

        return row;
    }
}
