using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.References;
using PrivX.PowerShell.Session;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Tests.Session;

/// <summary>What was looked up by name is known for a moment, and no longer than until something is changed.</summary>
public sealed class RecentNamesTests : IClock
{
    private readonly RecentNames _names;
    private readonly IObjectReference _role = new ObjectReference<Role>("Admins");
    private long _writes;
    private int _lookUps;

    public RecentNamesTests()
    {
        _names = new RecentNames(this, service => service == "role-store" ? _writes : 0);
    }

    public DateTimeOffset UtcNow { get; private set; } = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    Task IClock.DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.CompletedTask;

    [Theory]
    [InlineData(9.9, 1)]
    [InlineData(10, 2)]
    public void A_name_is_known_for_ten_seconds(double seconds, int expected)
    {
        LookUp();
        UtcNow += TimeSpan.FromSeconds(seconds);
        LookUp();
        Assert.Equal(expected, _lookUps);
    }

    [Fact]
    public void A_change_during_the_look_up_counts()
    {
        _names.Add(_role, () =>
        {
            _writes++;
            return ("1", "Admins");
        });
        Assert.Null(_names.Find(_role));
    }

    [Fact]
    public void Names_of_other_kinds_are_other_names()
    {
        LookUp();
        Assert.Null(_names.Find(new ObjectReference<Source>("Admins")));
        Assert.Equal(("1", "Admins"), _names.Find(new ObjectReference<Role>("Admins")));
    }

    private void LookUp()
    {
        _ = _names.Find(_role) ?? _names.Add(_role, () => ("1", ++_lookUps > 0 ? "Admins" : null));
    }
}
