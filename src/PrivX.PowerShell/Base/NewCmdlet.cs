using System.Threading;
using System.Threading.Tasks;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base;

/// <summary>A cmdlet that creates an object from its parameters, sends exactly what was named, reads the object back and writes it.</summary>
public abstract class NewCmdlet<T> : WriteCmdlet
    where T : PrivXObject, new()
{
    private protected NewCmdlet()
    {
    }

    private protected abstract Noun<T> Noun { get; }

    /// <summary>Sends the create and gives the new id.</summary>
    private protected abstract Task<string> CreateAsync(byte[] json, CancellationToken token);

    /// <summary>Adds to the bound parameters what follows from them, such as a type chosen by a switch.</summary>
    private protected virtual void Complete(T model)
    {
    }

    /// <summary>Members that <see cref="Complete"/> sets, by JSON path.</summary>
    private protected virtual string[] CompletedMembers => [];

    private protected override void Process() =>
        Send(
            Noun.NameOf,
            $"Create {Noun.Name}",
            Noun.Json,
            model =>
            {
                Complete(model);
                return CompletedMembers;
            },
            async (json, token) => await Noun.Get(Client, await CreateAsync(json, token).ConfigureAwait(false), token).ConfigureAwait(false));
}
