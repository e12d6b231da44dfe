using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Has the server make a key pair for a role, and writes its public part. The private part stays in PrivX.</summary>
[Cmdlet(VerbsCommon.New, "PrivXPrincipalKey", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(PrincipalKey))]
public sealed class NewPrivXPrincipalKeyCommand : ChangeCmdlet
{
    private List<ObjectJob<PrincipalKey>> Keys => Gathered<List<ObjectJob<PrincipalKey>>>();

    /// <summary>Roles that get a key: ids, names, wildcards or role objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("RoleId")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Wait until the server has made the key: until then there is no public key.</summary>
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
        "Create principal key",
        (found, token) => Client.Authorizer.CreatePrincipalKeyAsync(found.Id!, token),
        key =>
        {
            if (Wait)
            {
                Keys.Add(new ObjectJob<PrincipalKey>(key, made => !string.IsNullOrEmpty(made.PublicKey)) { Item = TargetOf(key), Name = Nouns.PrincipalKey.Describe(key) });
            }
            else
            {
                WriteObject(key);
            }
        }));

    private protected override void Finish() => WaitFor(Keys, Timeout, "Get-PrivXPrincipalKey", async (key, token) =>
    {
        IReadOnlyList<PrincipalKey> keys = await Client.Authorizer.GetPrincipalKeyAsync(key.Now.GroupId!, key.Now.Id, null, token).ConfigureAwait(false);
        key.Now = keys.FirstOrDefault(one => one.Id == key.Now.Id) ?? key.Now;
    });
}
