using System;
using PrivX.Common;
using PrivX.HostStore;
using PrivX.Vault;

namespace PrivX.Client.Tests.Services;

/// <summary>Objects inside of others are seen by their names or in short, and never by the name of a type or with a secret.</summary>
public sealed class ObjectTextTests
{
    [Fact]
    public void A_name_comes_first_and_an_id_will_do()
    {
        Assert.Equal("web", new PrivX.HostStore.RoleHandle { Id = "1", Name = "web" }.ToString());
        Assert.Equal("1", new PrivX.HostStore.RoleHandle { Id = "1", Name = string.Empty }.ToString());
        Assert.Equal("web-01", new Host { Id = "1", CommonName = "web-01" }.ToString());
    }

    [Fact]
    public void What_has_no_name_tells_what_it_says()
    {
        Assert.Equal("Start=1; End=2", new PrivX.ConnectionManager.PortRange { Start = 1, End = 2 }.ToString());
        Assert.Equal(
            "Start=2026-05-07 00:00:00Z; Exclude=2026-06-01T00:00:00Z/..",
            new PrivX.ConnectionManager.TimeRange { Start = Day(5, 7), Exclude = [new() { Start = Day(6, 1) }] }.ToString());
        Assert.Equal("phase: NONE", new StatusDetail { K = "phase", V = "NONE" }.ToString());
        Assert.Equal("SSH:22", new HostService { Service = "SSH", Port = 22 }.ToString());
        Assert.Equal("3 (deleted)", new SecretVersionMetadata { Version = 3, DeletionTime = "2026-05-07T00:00:00Z" }.ToString());
        Assert.Equal(string.Empty, new PrivX.ConnectionManager.PortRange().ToString());
    }

    [Fact]
    public void Secrets_and_texts_of_many_lines_are_left_out_and_long_texts_are_cut()
    {
        Assert.Equal("Version=3", new PrivX.Authorizer.SecretVersion { Version = 3, Secret = new SecretText("canary") }.ToString());
        Assert.Equal("Address=ueba:8443", new PrivX.ConnectionManager.UebaConfiguration { Address = "ueba:8443", TrustAnchors = "-----BEGIN\n-----END" }.ToString());
        Assert.Equal(121, new PrivX.ConnectionManager.UebaConfiguration { Address = new string('x', 500) }.ToString().Length);
    }

    private static DateTimeOffset Day(int month, int day) => new(2026, month, day, 0, 0, 0, TimeSpan.Zero);
}
