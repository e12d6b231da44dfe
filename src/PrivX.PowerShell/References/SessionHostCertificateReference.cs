using System;
using System.Management.Automation;
using PrivX.Client;
using PrivX.HostStore;

namespace PrivX.PowerShell.References;

/// <summary>The stored certificate of a session host: its id, the name of the session host, a name with wildcards, or the certificate.</summary>
public sealed class SessionHostCertificateReference : ObjectReference<SessionHostCertificate>
{
    /// <summary>By id, or name of the session host.</summary>
    public SessionHostCertificateReference(string text)
        : base(text)
    {
    }

    /// <summary>By id.</summary>
    public SessionHostCertificateReference(Guid id)
        : base(id.ToString())
    {
    }

    /// <summary>The certificate itself.</summary>
    public SessionHostCertificateReference(SessionHostCertificate value)
        : base(value)
    {
        HostId = value.HostId;
    }

    /// <summary>A certificate from a job or remote session, or a row with SessionHostCertificateId and HostId.</summary>
    public SessionHostCertificateReference(PSObject value)
        : base(value, "SessionHostCertificate")
    {
        HostId = value.Properties["HostId"]?.Value?.ToString();
    }

    /// <summary>Id of the host it belongs to, where that is known.</summary>
    internal string? HostId { get; }

    /// <summary>The same, where the host must be known.</summary>
    /// <exception cref="PrivXUsageException">It is not.</exception>
    internal string NeedHostId => HostId ?? throw new PrivXUsageException("InvalidArgument", $"The certificate '{this}' does not tell its host.")
    {
        Remedy = "Name the host with -TargetHost, or pass certificates of Get-PrivXSessionHostCertificate.",
    };
}
