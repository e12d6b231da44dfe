using System;
using System.Collections.Generic;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Has the server make a key pair for roles, with which their members log in to hosts.</summary>
[Cmdlet(VerbsCommon.New, "PrivXRolePrincipalKey", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(RolePrincipalKey))]
public sealed class NewPrivXRolePrincipalKeyCommand : ChangeCmdlet
{
    private List<ObjectJob<RolePrincipalKey>> Keys => Gathered<List<ObjectJob<RolePrincipalKey>>>();

    /// <summary>Roles that get a key: ids, names, wildcards or role objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("RoleId")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Wait until the key is made; without it, the public key may still be missing from what is written.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How long to wait at most: a time span, 00:01:00 when left out.</summary>
    [Parameter]
    [WaitingTime]
    [ReadAs(typeof(TimeSpan))]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    private protected override void Process() => ForEach(Role, role => Change(
        Nouns.Role,
        role,
        "Generate a principal key",
        async (found, token) =>
        {
            string id = await Client.RoleStore.GenerateRolePrincipalKeyAsync(found.Id!, token).ConfigureAwait(false);
            return await CreatedObject.ReadAsync("principal key", id, () => Client.RoleStore.GetRolePrincipalKeyAsync(found.Id!, id, token)).ConfigureAwait(false);
        },
        key =>
        {
            if (Wait)
            {
                Keys.Add(new ObjectJob<RolePrincipalKey>(key, made => !string.IsNullOrEmpty(made.PublicKey)) { Item = TargetOf(key), Name = $"{role} ({key.Id})" });
            }
            else
            {
                WriteObject(key);
            }
        }));

    private protected override void Finish() => WaitFor(Keys, Timeout, "Get-PrivXRolePrincipalKey", async (key, token) =>
        key.Now = await Client.RoleStore.GetRolePrincipalKeyAsync(key.Now.RoleId!, key.Now.Id!, token).ConfigureAwait(false));
}
