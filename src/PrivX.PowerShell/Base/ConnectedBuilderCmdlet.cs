namespace PrivX.PowerShell.Base;

/// <summary>
/// A cmdlet that makes a part of an object, some parameters of which mean other objects. Asks the server only for ids of what is given by name;
/// with ids and objects it needs no session.
/// </summary>
public abstract class ConnectedBuilderCmdlet<T> : ConnectedCmdlet
    where T : PrivXObject, new()
{
    private protected ConnectedBuilderCmdlet()
    {
    }

    /// <summary>Adds what does not follow from the parameters' names.</summary>
    private protected virtual void Complete(T model)
    {
    }

    private protected override void Process()
    {
        var model = new T();
        ModelBinder.Of(GetType(), typeof(T)).Apply(this, model, IdOf);
        Complete(model);
        WriteObject(model);
    }
}
