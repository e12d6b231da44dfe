using System.Management.Automation;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base;

/// <summary>
/// A cmdlet that changes objects which the server can only replace whole: reads, alters what was named (parameters, and what the user changed in an
/// object he passes), shows it to ShouldProcess, writes.
/// </summary>
public abstract class SetCmdlet<T> : WriteCmdlet
    where T : PrivXObject, new()
{
    private protected SetCmdlet()
    {
    }

    /// <summary>Write the object as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected abstract Noun<T> Noun { get; }

    /// <summary>Changes the objects that one reference means.</summary>
    private protected void Update(ObjectReference<T> reference) => Update(Noun, reference, PassThru);
}
