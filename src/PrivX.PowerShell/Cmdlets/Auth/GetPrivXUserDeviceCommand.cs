using System.Management.Automation;
using PrivX.Auth;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.Auth;

/// <summary>Lists the mobile devices that users paired for logging in: those of a user, or of the caller.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXUserDevice", DefaultParameterSetName = "ByUser", SupportsPaging = true)]
[OutputType(typeof(UserDevice))]
public sealed class GetPrivXUserDeviceCommand : ListCmdlet<UserDevice>
{
    /// <summary>Users whose devices are meant: login names, ids, wildcards or user objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ByUser")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Devices to write: names, names with wildcards, or ids; all when left out.</summary>
    [Parameter(Position = 1, ParameterSetName = "ByUser")]
    [Parameter(ParameterSetName = "Current")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NestedNameCompleter<UserDevice, User>))]
    [SupportsWildcards]
    public ObjectReference<UserDevice>[]? UserDevice { get; set; }

    /// <summary>The caller's own devices; this needs no permission.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    private protected override void Process()
    {
        if (Current)
        {
            WriteNamedOrList(Nouns.OwnUserDevice, UserDevice, new ListQuery(), Client.Auth.ListCurrentUserDevices);
        }

        ForEachId(User, id => WriteNamedOrList(Nouns.UserDevice.In(id), UserDevice, new ListQuery(), query => Client.Auth.ListUserDevices(id, query)));
    }
}
