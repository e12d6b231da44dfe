using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Bridge;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.PowerShell.Session;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Checks out the secret of an account; with a script block only for as long as the block runs.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "PrivXSecretCheckout", DefaultParameterSetName = "Default", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(SecretCheckout), typeof(object))]
public sealed class InvokePrivXSecretCheckoutCommand : ChangeCmdlet
{
    private readonly List<CheckoutLease> _leases = [];

    /// <summary>The account: an object of Get-PrivXAccountSecret, or its path.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Default")]
    [Alias("Path")]
    public AccountSecretReference[]? AccountSecret { get; set; }

    /// <summary>Name of the account. It must mean one account, together with -TargetHost or -TargetDomain where need be; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ByUserName")]
    [ArgumentCompleter(typeof(AccountNameCompleter))]
    [ReadAs(typeof(string))]
    public string? UserName { get; set; }

    /// <summary>The host the account belongs to: its name, its id, or an object of Get-PrivXHost.</summary>
    [Parameter(ParameterSetName = "ByUserName")]
    [Alias("ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    public ObjectReference<Host>? TargetHost { get; set; }

    /// <summary>The target domain the account belongs to: its name or id.</summary>
    [Parameter(ParameterSetName = "ByUserName")]
    [ArgumentCompleter(typeof(AccountDomainCompleter))]
    [ReadAs(typeof(string))]
    public string? TargetDomain { get; set; }

    /// <summary>What to do with the secret. It runs in a scope of its own, so that the credential is gone when it ends. Its arguments are a PSCredential and the check-out.</summary>
    [Parameter(Position = 0)]
    public ScriptBlock? ScriptBlock { get; set; }

    /// <summary>
    /// How long to wait for an account that is checked out by others, locked during a rotation, or at its limit of check-outs: a
    /// TimeSpan. Without it such an account is an error at once.
    /// </summary>
    [Parameter]
    [Alias("WaitTimeout")]
    [WaitingTime]
    [ReadAs(typeof(TimeSpan))]
    public TimeSpan Timeout { get; set; }

    /// <summary>Adds a property Password with the secret in plain text to the check-out. Whatever writes or keeps the object then shows it.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    private protected override void Process()
    {
        if (AccountSecret is null)
        {
            CheckOut(FindAccount());
            return;
        }

        ForEach(AccountSecret, reference => CheckOut(reference.Value));
    }

    // The lease of a check-out does, when it gives it back.
    private protected override bool TellsUnseen => false;

    private protected override void CleanUp()
    {
        base.CleanUp();
        foreach (CheckoutLease lease in _leases.ToArray())
        {
            ReportLeftAtEnd(GiveBack(lease), canWrite: false);
        }
    }

    private AccountSecret FindAccount()
    {
        string? hostId = TargetHost is null ? null : IdOf(TargetHost);
        string words = $"'{UserName}'" + (TargetHost is null ? null : $" on '{TargetHost}'") + (TargetDomain is null ? null : $" in '{TargetDomain}'");
        return Run(token => new AccountSecretSelector(null, UserName, TargetDomain).FindOneAsync(Client, hostId, words, token));
    }

    private void CheckOut(AccountSecret account)
    {
        ProcessEnd.Watch(Host);
        var lease = new CheckoutLease(CurrentSession, Client, Bridge, account);
        _leases.Add(lease);
        Change(
            account,
            AccountText.Of(account),
            ScriptBlock is null ? "Check out the secret" : "Check out the secret, run the script block, give the secret back",
            async token =>
            {
                Task<IReadOnlyList<SecretCheckout>> taken = lease.TakeAsync(Timeout, token);
                await Task.WhenAny(taken).ConfigureAwait(false);
                return taken;
            },
            taken => Use(lease, taken));
    }

    // Whoever does not come here, because the pipeline ends before, has not been told how the request ended.
    private void Use(CheckoutLease lease, Task<IReadOnlyList<SecretCheckout>> taken)
    {
        lease.Tell();
        IReadOnlyList<SecretCheckout> checkouts = Bridge.Result(taken);
        if (ScriptBlock is null)
        {
            lease.HandOver();
            _leases.Remove(lease);
            WriteObject(checkouts.Select(checkout => SecretCheckoutMembers.ToOutput(checkout, AsPlainText)), true);
            return;
        }

        ScriptBlockRunner.Run(
            this,
            ScriptBlock,
            () => (SecretCheckoutMembers.ToCredential(checkouts[0]), SecretCheckoutMembers.ToOutput(checkouts[0], AsPlainText)),
            hasEnded => Return(lease, hasEnded));
    }

    private void Return(CheckoutLease lease, bool hasEnded)
    {
        IReadOnlyList<CheckoutTrouble> left = GiveBack(lease);
        if (hasEnded)
        {
            Bridge.Flush();
            ReportLeft(left);
        }
        else
        {
            ReportLeftAtEnd(left, canWrite: true);
        }
    }

    private IReadOnlyList<CheckoutTrouble> GiveBack(CheckoutLease lease)
    {
        _leases.Remove(lease);
        return lease.GiveBack();
    }
}
