using System.Management.Automation;
using PrivX.Auth;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.Auth;

/// <summary>Unpairs mobile devices. Their users can no longer log in with them.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXUserDevice", DefaultParameterSetName = "ByUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXUserDeviceCommand : ChangeCmdlet
{
    /// <summary>Devices to unpair: objects of Get-PrivXUserDevice, or names, wildcards or ids together with -User or -Current.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NestedNameCompleter<UserDevice, User>))]
    [SupportsWildcards]
    public ObjectReference<UserDevice>[]? UserDevice { get; set; }

    /// <summary>The user who paired the devices: login name, id or user object. Devices of Get-PrivXUserDevice tell it themselves.</summary>
    [Parameter(ParameterSetName = "ByUser")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    public ObjectReference<User>? User { get; set; }

    /// <summary>The devices are the caller's own; this needs no permission.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    private protected override void Process() => ForEach(UserDevice, device =>
        Remove(NounIn(Nouns.UserDevice, User, device, Current), device));
}
