using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Revokes certificates of components: those that are given, or all that belong to an owner, an address or a name.</summary>
[Cmdlet(VerbsSecurity.Revoke, "PrivXComponentCertificate", DefaultParameterSetName = "Certificate", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CertificateRevocationResult))]
public sealed class RevokePrivXComponentCertificateCommand : ChangeCmdlet
{
    /// <summary>Component type that the certificates are of: extender, icap (Web Proxies) or dbproxy.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ComponentType]
    [KnownValues("extender", "icap", "dbproxy")]
    public string? Component { get; set; }

    /// <summary>Certificates to revoke: ids, subjects, wildcards of subjects, or certificate objects.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ParameterSetName = "Certificate")]
    [Alias("Id", "InputObject")]
    [SupportsWildcards]
    public ObjectReference<Certificate>[]? Certificate { get; set; }

    /// <summary>Revoke all certificates of this trusted client: its name, its id or the client itself.</summary>
    [Parameter(ParameterSetName = "Match")]
    [ArgumentCompleter(typeof(NameCompleter<TrustedClient>))]
    public ObjectReference<TrustedClient>? Owner { get; set; }

    /// <summary>Revoke all certificates that have one of these addresses.</summary>
    [Parameter(ParameterSetName = "Match")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[]? IpAddress { get; set; }

    /// <summary>Revoke all certificates that have one of these DNS names.</summary>
    [Parameter(ParameterSetName = "Match")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[]? DnsName { get; set; }

    /// <summary>Revoke this certificate, which PrivX need not list: PEM text, a file with it, or a certificate object of .NET.</summary>
    [Parameter(ParameterSetName = "Match")]
    [PemText(PemTextAttribute.Certificate)]
    [ValidateNotNullOrEmpty]
    public string? CertificateText { get; set; }

    /// <summary>Why, as the server keeps it with the certificates.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    public string? Reason { get; set; }

    /// <summary>Write the ids of what the server revoked.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private Action<CertificateRevocationResult>? Write => PassThru ? result => WriteObject(result) : null;

    private protected override void Process()
    {
        if (Certificate is null)
        {
            Revoke();
            return;
        }

        // Objects of a list may lack the certificate itself, which is what tells the server which one is meant.
        ForEach(Certificate, reference => ForTargets(Nouns.Certificate, reference, target => Change(
            reference,
            token => target.ReadAsync(Client, token),
            found => Confirm(Nouns.Certificate.Describe(found), $"Revoke certificate of type {Component}"),
            (found, token) => Client.Authorizer.RevokeComponentCertificateAsync(Component!, new CertificateRevocation { Cert = NeedText(found), Reason = Reason }, token),
            Write)));
    }

    private static string NeedText(Certificate certificate) => certificate.Cert is { Length: > 0 } text
        ? text
        : throw new PrivXObjectException(ErrorCodes.CertificateMissing, $"The server does not show the certificate {Nouns.Certificate.Describe(certificate)} itself.")
        {
            Remedy = "Revoke by -Owner, -IpAddress or -DnsName.",
        };

    private void Revoke()
    {
        var criteria = new List<string>();
        var revocation = new CertificateRevocation { Reason = Reason, IpAddresses = IpAddress, DnsNames = DnsName, Cert = CertificateText };
        if (Owner is not null)
        {
            revocation.Owner = IdOf(Owner);
            criteria.Add($"owner {Owner}");
        }

        criteria.AddRange((IpAddress ?? []).Concat(DnsName ?? []));
        if (CertificateText is not null)
        {
            criteria.Add(CertificateMembers.Read(CertificateText).Subject);
        }

        if (criteria.Count == 0)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, "Say which certificates to revoke: give -Certificate, -Owner, -IpAddress, -DnsName or -CertificateText.");
        }

        Change(
            null,
            string.Join(", ", criteria),
            $"Revoke all certificates of type {Component}",
            token => Client.Authorizer.RevokeComponentCertificateAsync(Component!, revocation, token),
            Write);
    }
}
