using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.PowerShell.Session;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Gives check-outs back; one that is not open any more is no error.</summary>
[Cmdlet(VerbsCommon.Close, "PrivXSecretCheckout", DefaultParameterSetName = "Default", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(void))]
public sealed class ClosePrivXSecretCheckoutCommand : ChangeCmdlet
{
    /// <summary>The check-out: its id, the name of its account, a name with wildcards, or the object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Default")]
    [Alias("Id", "InputObject")]
    [ArgumentCompleter(typeof(SecretCheckoutCompleter))]
    [SupportsWildcards]
    public ObjectReference<SecretCheckout>[]? SecretCheckout { get; set; }

    /// <summary>All check-outs of this session, and all other explicit ones of the same user or API client.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "All")]
    public SwitchParameter All { get; set; }

    private protected override void Process()
    {
        ForEach(SecretCheckout, reference =>
        {
            // What is known by its id is not read: that would send the secret over the wire once more.
            IReadOnlyList<SecretCheckout> meant = reference.IsId
                ? [new SecretCheckout { Id = reference.Text }]
                : Find(Nouns.SecretCheckout, reference);
            ForEach(meant.ToArray(), GiveBack);
        });
        if (All)
        {
            CloseAll();
        }
    }

    private void CloseAll()
    {
        var done = new HashSet<string>(OpenCheckouts.Of(CurrentSession), StringComparer.OrdinalIgnoreCase);
        ForEach(done.ToArray(), id => GiveBack(new SecretCheckout { Id = id }));
        SecretCheckout[] others = Run(async token =>
        {
            string? user = (await Client.RoleStore.GetCurrentUserAsync(token).ConfigureAwait(false)).Id;
            var own = new List<SecretCheckout>();
            await foreach (SecretCheckout checkout in Client.Authorizer.ListSecretCheckouts().WithCancellation(token).ConfigureAwait(false))
            {
                if (checkout.ExplicitCheckout == true && string.Equals(checkout.UserId, user, StringComparison.OrdinalIgnoreCase))
                {
                    own.Add(checkout);
                }
            }

            return own.ToArray();
        });
        ForEach(others.Where(checkout => done.Add(checkout.Id!)).ToArray(), GiveBack);
    }

    private void GiveBack(SecretCheckout checkout)
    {
        string name = checkout.Path is null ? checkout.Id! : $"{AccountText.Of(checkout)} ({checkout.Id})";
        Change(
            checkout,
            name,
            "Give back the check-out",
            token => OpenCheckouts.ReleaseAsync(CurrentSession, Client, checkout.Id!, token),
            wasOpen =>
            {
                if (!wasOpen)
                {
                    WriteVerbose($"The check-out {name} is not open any more.");
                }
            });
    }
}
