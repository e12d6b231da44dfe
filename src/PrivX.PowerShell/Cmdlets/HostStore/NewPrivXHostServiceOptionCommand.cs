using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Makes the -ServiceOptions of New-PrivXHostPrincipal: what sessions of an account may do, by protocol.</summary>
[Cmdlet(VerbsCommon.New, "PrivXHostServiceOption")]
[OutputType(typeof(HostServiceOptions))]
public sealed class NewPrivXHostServiceOptionCommand : BuilderCmdlet<HostServiceOptions>
{
    /// <summary>SSH: allow shell.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Ssh.Shell")]
    public bool? SshShell { get; set; }

    /// <summary>SSH: allow file transfer.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Ssh.FileTransfer")]
    public bool? SshFileTransfer { get; set; }

    /// <summary>SSH: allow running single commands.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Ssh.Exec")]
    public bool? SshExec { get; set; }

    /// <summary>SSH: allow tunnels.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Ssh.Tunnels")]
    public bool? SshTunnels { get; set; }

    /// <summary>SSH: allow X11 forwarding.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Ssh.X11")]
    public bool? SshX11 { get; set; }

    /// <summary>SSH: allow anything else.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Ssh.Other")]
    public bool? SshOther { get; set; }

    /// <summary>RDP: allow file transfer.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Rdp.FileTransfer")]
    public bool? RdpFileTransfer { get; set; }

    /// <summary>RDP: allow audio.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Rdp.Audio")]
    public bool? RdpAudio { get; set; }

    /// <summary>RDP: allow clipboard.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Rdp.Clipboard")]
    public bool? RdpClipboard { get; set; }

    /// <summary>WEB: allow file transfer.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Web.FileTransfer")]
    public bool? WebFileTransfer { get; set; }

    /// <summary>WEB: allow audio.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Web.Audio")]
    public bool? WebAudio { get; set; }

    /// <summary>WEB: allow clipboard.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Web.Clipboard")]
    public bool? WebClipboard { get; set; }

    /// <summary>VNC: allow file transfer.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Vnc.FileTransfer")]
    public bool? VncFileTransfer { get; set; }

    /// <summary>VNC: allow clipboard.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Vnc.Clipboard")]
    public bool? VncClipboard { get; set; }

    /// <summary>DB: most bytes a connection may send; 0 for no limit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Db.MaxBytesUpload")]
    public long? DbMaxBytesUpload { get; set; }

    /// <summary>DB: most bytes a connection may receive; 0 for no limit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Db.MaxBytesDownload")]
    public long? DbMaxBytesDownload { get; set; }
}
