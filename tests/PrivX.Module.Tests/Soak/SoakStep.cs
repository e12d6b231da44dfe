using System;
using System.Linq;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Soak;

/// <summary>One command of a random run: what it does to which objects, and what goes wrong meanwhile.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Names">The hosts, or the roles of the one user.</param>
/// <param name="Value">The new comment.</param>
/// <param name="Throttle">How many are worked on at once.</param>
/// <param name="Fault">What goes wrong with a write; null for nothing.</param>
/// <param name="Timing">Whether the server has carried the write out by then.</param>
/// <param name="Status">The status, where that is what goes wrong.</param>
internal sealed record SoakStep(SoakOperation Operation, string[] Names, string Value, int Throttle, FaultKind? Fault, FaultTiming Timing, int Status)
{
    public const string User = "anna.berg";

    public const string Account = "svc-deploy";

    /// <summary>The operation that faults are planted in.</summary>
    public string Target => Operation switch
    {
        SoakOperation.NewHost => "createHost",
        SoakOperation.SetHost => "updateHost",
        SoakOperation.RemoveHost => "deleteHost",
        SoakOperation.NewSecret => "createSecret",
        SoakOperation.SetSecret => "updateSecret",
        SoakOperation.RemoveSecret => "deleteSecret",
        SoakOperation.ReadHosts => "searchHosts",
        SoakOperation.CheckOut when Value.EndsWith('1') => "releaseSecretCheckout",
        SoakOperation.CheckOut => "checkOutSecret",
        _ => "updateUserRoles",
    };

    /// <summary>The same for some of the names.</summary>
    public SoakStep For(string[] names) => this with { Names = names };

    /// <summary>The command, as a person would write it. Errors come with the name they are about as target.</summary>
    public string Script => Operation switch
    {
        SoakOperation.NewHost => $"{Listed} | ForEach-Object {{ [pscustomobject]@{{ CommonName = $_; Addresses = '10.8.8.8'; Comment = '{Value}' }} }} | New-PrivXHost -ThrottleLimit {Throttle} | Out-Null",
        SoakOperation.SetHost => $"{Listed} | Set-PrivXHost -Comment '{Value}' -ThrottleLimit {Throttle}",
        SoakOperation.RemoveHost => $"{Listed} | Remove-PrivXHost -Confirm:$false -ThrottleLimit {Throttle}",
        SoakOperation.Grant => $"{Listed} | Grant-PrivXUserRole -User {User} -Permanent -ThrottleLimit {Throttle}",
        SoakOperation.NewSecret => $"{Listed} | ForEach-Object {{ [pscustomobject]@{{ Name = $_; ReadRole = 'Optics lab' }} }} | New-PrivXVaultSecret -Data @{{ value = '{Value}' }} -ThrottleLimit {Throttle} | Out-Null",
        SoakOperation.SetSecret => $"{Listed} | Set-PrivXVaultSecret -Data @{{ value = '{Value}' }} -ThrottleLimit {Throttle}",
        SoakOperation.RemoveSecret => $"{Listed} | Remove-PrivXVaultSecret -Confirm:$false -ThrottleLimit {Throttle}",
        SoakOperation.ReadHosts => "Get-PrivXHost soak-* | ForEach-Object CommonName",
        SoakOperation.CheckOut => $"Get-PrivXAccountSecret {Account} | Invoke-PrivXSecretCheckout {{ 'inside' }} | Out-Null",
        _ => $"{Listed} | Revoke-PrivXUserRole -User {User} -ThrottleLimit {Throttle}",
    };

    private string Listed => string.Join(", ", Names.Select(name => $"'{name}'"));

    /// <summary>A step by chance.</summary>
    public static SoakStep Next(Random random)
    {
        var operation = (SoakOperation)random.Next(10);
        string[] all = SoakRun.NamesFor(operation);
        string[] names = [.. all.OrderBy(_ => random.Next()).Take(random.Next(4) == 0 ? random.Next(2, 6) : 1)];
        FaultKind? fault = random.Next(6) != 0 ? null : random.Next(3) switch
        {
            0 => FaultKind.Status,
            1 => FaultKind.AbortBeforeHeaders,
            _ => FaultKind.Html,
        };
        // What is refused has not been done.
        int status = random.Next(2) == 0 ? 403 : 500;
        FaultTiming timing = random.Next(2) == 0 || (fault == FaultKind.Status && status == 403) ? FaultTiming.BeforeHandling : FaultTiming.AfterHandling;
        return new(
            operation,
            names,
            $"v{random.Next(1000)}",
            random.Next(2) == 0 ? 1 : 4,
            fault,
            timing,
            status);
    }

    public override string ToString() => Fault is null ? Script : $"{Script}  # {Target}: {(Fault == FaultKind.Status ? Status.ToString(System.Globalization.CultureInfo.InvariantCulture) : Fault)}, {Timing}";
}
