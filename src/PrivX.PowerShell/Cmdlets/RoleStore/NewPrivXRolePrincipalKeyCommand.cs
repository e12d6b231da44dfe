using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Has the server make a key pair for roles, with which their members log in to hosts.</summary>
[Cmdlet(VerbsCommon.New, "PrivXRolePrincipalKey", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(RolePrincipalKey))]
public sealed class NewPrivXRolePrincipalKeyCommand : ChangeCmdlet
{
    private readonly List<RolePrincipalKey> _keys = [];

    /// <summary>Roles that get a key: ids, names, wildcards or role objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("RoleId")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Wait until the key is made; without it, the public key may still be missing from what is written.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>Seconds to wait at most.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int Timeout { get; set; } = 60;

    private protected override void Process() => ForEach(Role, role => Change(
        Nouns.Role,
        role,
        "Generate a principal key",
        async (found, token) =>
        {
            string id = await Client.RoleStore.GenerateRolePrincipalKeyAsync(found.Id!, token).ConfigureAwait(false);
            return await Client.RoleStore.GetRolePrincipalKeyAsync(found.Id!, id, token).ConfigureAwait(false);
        },
        Take));

    private protected override void Finish()
    {
        if (_keys.Count == 0)
        {
            return;
        }

        // All are waited for together: the server makes them side by side.
        Attempt(_keys, () =>
        {
            bool inTime = new Waiter(Bridge, Clock).Until(TimeSpan.FromSeconds(Timeout), async token =>
            {
                for (int i = 0; i < _keys.Count; i++)
                {
                    if (!IsReady(_keys[i]))
                    {
                        _keys[i] = await Client.RoleStore.GetRolePrincipalKeyAsync(_keys[i].RoleId!, _keys[i].Id!, token).ConfigureAwait(false);
                    }
                }

                return _keys.TrueForAll(IsReady);
            });
            if (!inTime)
            {
                WriteWarning($"After {Timeout} seconds the server has not finished: {string.Join(", ", _keys.Where(key => !IsReady(key)).Select(key => key.Id))}. Get-PrivXRolePrincipalKey shows the public key when it is there.");
            }
        });
        _keys.ForEach(WriteObject);
    }

    private static bool IsReady(RolePrincipalKey key) => !string.IsNullOrEmpty(key.PublicKey);

    private void Take(RolePrincipalKey key)
    {
        if (Wait)
        {
            _keys.Add(key);
        }
        else
        {
            WriteObject(key);
        }
    }
}
