namespace PrivX.PowerShell.Base;

/// <summary>A cmdlet that makes a part of an object, for the parameter of another cmdlet. Sends nothing and needs no session.</summary>
public abstract class BuilderCmdlet<T> : PrivXCmdlet
    where T : PrivXObject, new()
{
    private protected BuilderCmdlet()
    {
    }

    internal override bool ComparesRows => true;

    /// <summary>Adds what does not follow from the parameters' names.</summary>
    private protected virtual void Complete(T model)
    {
    }

    private protected override void Process()
    {
        var model = new T();
        ModelBinder.Of(GetType(), typeof(T)).Apply(this, model);
        Complete(model);
        PipelineInput.RefuseLost(model);
        WriteObject(model);
    }
}
