using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Reads the settings of users in the web interface, or those of the caller.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXUserSetting", DefaultParameterSetName = "ByUser")]
[OutputType(typeof(UserSettings))]
public sealed class GetPrivXUserSettingCommand : ConnectedCmdlet
{
    /// <summary>Users whose settings are wanted: ids, login names, wildcards or user objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ByUser")]
    [Alias("UserId", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Read the settings of the user who calls.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    private protected override void Process()
    {
        if (Current)
        {
            WriteObject(Run(Client.RoleStore.GetCurrentUserSettingsAsync));
        }

        ForEachId(User, id => WriteObject(Run(token => Client.RoleStore.GetUserSettingsAsync(id, token))));
    }
}
