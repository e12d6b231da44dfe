using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
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

    /// <summary>With -All, only check-outs that were made before this time, by the server's clock.</summary>
    [Parameter(ParameterSetName = "All")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? Before { get; set; }

    private protected override void Process()
    {
        ForEach(SecretCheckout, Close);
        if (All)
        {
            CloseAll();
        }
    }

    private void Close(ObjectReference<SecretCheckout> reference)
    {
        // What is known by its id is not read: that would send the secret over the wire once more.
        if (reference.IsId)
        {
            Close(reference.Text!);
            return;
        }

        ForEach(Find(Nouns.SecretCheckout, reference).ToArray(), GiveBack);
    }

    // An id alone does not tell its session; the one that has it on its list is meant, whichever is the default.
    private void Close(string id)
    {
        PrivXSession? holder = InUse.Origin is not null && CurrentSession.OpenCheckouts.Contains(id) ? CurrentSession : SessionStore.Current.HolderOf(id);
        if (holder is null)
        {
            GiveBack(new SecretCheckout { Id = id }, isKnown: false);
            return;
        }

        InSessionOf(holder.Client.Origin, id, nameof(SecretCheckout), () => GiveBack(new SecretCheckout { Id = id }));
    }

    private void CloseAll()
    {
        SecretCheckout[] known = CurrentSession.OpenCheckouts.All.Where(IsMeant).ToArray();
        ForEach(known, GiveBack);
        var done = new HashSet<string>(known.Select(checkout => checkout.Id!), StringComparer.OrdinalIgnoreCase);
        IReadOnlyList<SecretCheckout> own = Run(token => OpenCheckouts.OwnAsync(Client, token));
        foreach (SecretCheckout checkout in own.Where(checkout => Before is not null && checkout.Created is null))
        {
            WriteWarning($"PrivX does not tell when {NameOf(checkout)} was checked out; it stays open.");
        }

        ForEach(own.Where(checkout => IsMeant(checkout) && done.Add(checkout.Id!)).ToArray(), GiveBack);
    }

    private bool IsMeant(SecretCheckout checkout) => Before is not { } time || checkout.Created < time;

    private void GiveBack(SecretCheckout checkout) => GiveBack(checkout, isKnown: true);

    private void GiveBack(SecretCheckout checkout, bool isKnown)
    {
        string name = NameOf(checkout);
        Change(
            checkout,
            name,
            "Give back the check-out",
            token => CurrentSession.OpenCheckouts.ReleaseAsync(Client, checkout.Id!, token),
            wasOpen =>
            {
                if (!wasOpen && !isKnown && SessionStore.Current.HasOtherServers(CurrentSession))
                {
                    WriteWarning($"The session {CurrentSession} has no open check-out {name}. If it is of another session, name that with -Session.");
                }
                else if (!wasOpen)
                {
                    WriteVerbose($"The check-out {name} is not open any more.");
                }
            });
    }

    private static string NameOf(SecretCheckout checkout) => checkout.Path is null ? checkout.Id! : $"{AccountText.Of(checkout)} ({checkout.Id})";
}
